package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import unknot.booking.Appointment;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.FreeTimes.Search;
import unknot.booking.SessionTime;
import unknot.schedule.Service;

/** What to offer in place of a wished time: the same therapist's nearest times, and the nearest of somebody else's. */
@ApplicationScoped
class NearestTimes {

    private static final int LOOKED_AT = 200;
    private static final int OWN = 4;
    /** Days before and after the wish. */
    private static final int REACH = 7;

    @Inject
    FreeTimes freeTimes;

    /** For a new visit: at most five, an hour apart, the nearest first; somebody else's stands second. */
    List<FreeTime> around(Service service, SessionTime wish) {
        return around(Search.of(service.id(), wish.practitionerId(), wish.date().minusDays(REACH), 2 * REACH + 1), wish);
    }

    /** The same for a visit that is to be moved, which is not in its own way. */
    List<FreeTime> moving(Appointment visit, int minutes, SessionTime wish) {
        return around(Search.of(visit.service().id(), wish.practitionerId(), wish.date().minusDays(REACH), 2 * REACH + 1)
                .at(visit.room().location().id()).moving(visit, minutes), wish);
    }

    private List<FreeTime> around(Search search, SessionTime wish) {
        List<FreeTime> own = Spread.over(freeTimes.nearest(search, wish.date(), wish.time(), LOOKED_AT)).stream().limit(OWN).toList();
        List<FreeTime> offered = new ArrayList<>(own);
        freeTimes.nearest(search.withAnybody(), wish.date(), wish.time(), LOOKED_AT).stream()
                .filter(free -> free.practitionerId() != wish.practitionerId()).findFirst()
                .ifPresent(other -> offered.add(Math.min(1, own.size()), other));
        return offered;
    }
}
