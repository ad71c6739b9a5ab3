package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.schedule.Service;

/** What to offer in place of a wished time: the same therapist's nearest times, and the nearest of somebody else's. */
@ApplicationScoped
class NearestTimes {

    private static final int LOOKED_AT = 200;
    private static final int OWN = 4;

    @Inject
    FreeTimes freeTimes;

    /** At most five, an hour apart, the nearest first; somebody else's stands second. */
    List<FreeTime> around(Service service, long practitionerId, LocalDate date, LocalTime time) {
        List<FreeTime> own = Spread.over(freeTimes.nearest(service, practitionerId, date, time, LOOKED_AT)).stream().limit(OWN).toList();
        List<FreeTime> offered = new ArrayList<>(own);
        freeTimes.nearest(service, null, date, time, LOOKED_AT).stream().filter(free -> free.practitionerId() != practitionerId).findFirst()
                .ifPresent(other -> offered.add(Math.min(1, own.size()), other));
        return offered;
    }
}
