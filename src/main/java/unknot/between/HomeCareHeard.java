package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import unknot.between.HomeCareDesk.Item;
import unknot.between.HomeCareDesk.Plan;
import unknot.booking.Appointment;
import unknot.charting.HeardBefore;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Tells the therapist on how many days a client has ticked off the home care. Who never ticked anything may have done it all: then nothing is said. */
@ApplicationScoped
class HomeCareHeard implements HeardBefore {

    @Inject
    HomeCareDesk desk;
    @Inject
    HeardWords words;
    @Inject
    ThisClinic clinic;

    /** Four statements. */
    @Override
    public List<Heard> before(Appointment visit) {
        Optional<Plan> plan = desk.planBefore(visit.client().id(), visit.startsAt());
        return plan.filter(known -> known.lastTick() != null).map(known -> List.of(heard(visit, known))).orElse(List.of());
    }

    private Heard heard(Appointment visit, Plan plan) {
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        LocalDate day = there.date(visit.startsAt());
        // The day of the visit before counts, that of this one has hardly begun.
        long days = Math.max(1, ChronoUnit.DAYS.between(plan.since(), day));
        String since = there.shortDay(there.startOf(plan.since()));
        List<String> lines = plan.items().stream().map(item -> words.done_on(item.name(), count(item, day), days)).toList();
        return new Heard(words.home_care(visit.client().givenName(), since), plan.lastTick(), lines, List.of(), words.home_care_for_the_note(since, String.join("; ", lines)));
    }

    private static long count(Item item, LocalDate before) {
        return item.done().stream().filter(done -> done.isBefore(before)).count();
    }

    @Override
    public List<Alert> alerts(long practitionerId) {
        return List.of();
    }
}
