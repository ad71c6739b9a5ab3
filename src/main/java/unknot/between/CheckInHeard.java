package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.charting.HeardBefore;
import unknot.charting.NoteStatus;
import unknot.charting.RecordOpenings;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Tells the therapist what came of check-ins. */
@ApplicationScoped
class CheckInHeard implements HeardBefore {

    /** Something worrying is said until the note is signed, but not of a visit of which nobody ever writes one. */
    private static final Duration ALERTS = Duration.ofDays(7);

    @Inject
    EntityManager entities;
    @Inject
    RecordOpenings openings;
    @Inject
    HurtPlaces places;
    @Inject
    HeardWords words;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** One statement. */
    @Override
    public List<Heard> before(Appointment visit) {
        List<CheckIn> told = entities.createQuery("select c from CheckIn c left join fetch c.places left join fetch c.flags where c.appointmentId = :visit"
                + " order by c.number desc", CheckIn.class).setParameter("visit", visit.id()).getResultList();
        return told.isEmpty() ? List.of() : List.of(heard(visit, told.get(0), told.size()));
    }

    private Heard heard(Appointment visit, CheckIn last, int count) {
        String when = when(visit, last.toldAt());
        List<String> facts = facts(last);
        List<String> lines = new ArrayList<>(facts);
        if (last.worries().isEmpty()) {
            lines.add(words.no_worry());
        }
        if (count > 1) {
            lines.add(words.told_often(count));
        }
        List<String> forTheNote = new ArrayList<>(facts);
        last.worries().forEach(worry -> forTheNote.add(words.worry(worry)));
        return new Heard(words.check_in(visit.client().givenName(), when), last.toldAt(), lines, last.worries().stream().map(words::worry).toList(),
                words.for_the_note(dated(visit, last.toldAt()), String.join(". ", forTheNote)));
    }

    private List<String> facts(CheckIn last) {
        CheckIn.Told told = last.told();
        List<String> facts = new ArrayList<>(List.of(words.pain_now(told.pain())));
        if (!told.places().isEmpty()) {
            facts.add(words.hurts(places.named(told.places())));
        }
        if (told.since() != null) {
            facts.add(words.since(told.since().code()));
        }
        if (!told.words().isEmpty()) {
            facts.add(words.own_words(told.words()));
        }
        return facts;
    }

    /** One statement. */
    @Override
    public List<Alert> alerts(long practitionerId) {
        return openings.query("select c, a from CheckIn c join fetch c.flags join Appointment a on a.id = c.appointmentId join fetch a.client"
                + " join fetch a.room r join fetch r.location where a.practitioner.id = :me and a.startsAt > :from and a.status not in :off"
                + " and not exists (select 1 from CheckIn d where d.appointmentId = c.appointmentId and d.number > c.number)"
                + " and not exists (select 1 from SoapNote n where n.appointment = a and n.status = :signed) and " + RecordOpenings.open("a.client.id"), Object[].class, practitionerId)
                .setParameter("me", practitionerId).setParameter("from", clock.instant().minus(ALERTS)).setParameter("signed", NoteStatus.SIGNED)
                .setParameter("off", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW))
                .getResultStream().map(row -> alert((CheckIn) row[0], (Appointment) row[1])).distinct().toList();
    }

    private Alert alert(CheckIn told, Appointment visit) {
        return new Alert(visit.client().id(), visit.client().name(), words.check_in_alert(when(visit, told.toldAt()), when(visit, visit.startsAt())), told.toldAt(),
                String.join("; ", told.worries()));
    }

    private String when(Appointment visit, Instant at) {
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        return there.date(at).equals(there.today()) ? words.today_at(there.time(at)) : dated(visit, at);
    }

    private String dated(Appointment visit, Instant at) {
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        return words.day_at(there.shortDay(at), there.time(at));
    }
}
