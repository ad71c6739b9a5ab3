package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import unknot.booking.Appointment;
import unknot.charting.HeardBefore;
import unknot.charting.NoteStatus;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Tells the therapist how clients were after their last visit. */
@ApplicationScoped
class AfterHeard implements HeardBefore {

    private static final Duration ALERTS = Duration.ofDays(14);
    private static final String LAST = "not exists (select 1 from AfterAnswer l where l.appointmentId = t.appointmentId and l.kind = t.kind and l.number > t.number)";

    @Inject
    EntityManager entities;
    @Inject
    HeardWords words;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** One statement. */
    @Override
    public List<Heard> before(Appointment visit) {
        List<Object[]> told = entities.createQuery("select t, a from AfterAnswer t join Appointment a on a.id = t.appointmentId where t.clientId = :client"
                + " and a.startsAt = (select max(b.startsAt) from Appointment b where b.client.id = :client and b.startsAt < :start"
                + " and exists (select 1 from AfterAnswer o where o.appointmentId = b.id)) and " + LAST + " order by t.toldAt", Object[].class)
                .setParameter("client", visit.client().id()).setParameter("start", visit.startsAt()).getResultList();
        return told.isEmpty() ? List.of() : List.of(heard(visit, (Appointment) told.get(0)[1], told.stream().map(row -> (AfterAnswer) row[0]).toList()));
    }

    private Heard heard(Appointment visit, Appointment about, List<AfterAnswer> answers) {
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        String day = there.shortDay(about.startsAt());
        List<String> lines = answers.stream().map(answer -> words.after_line(answer.kind().code(), said(answer), there.shortDay(answer.toldAt()))).toList();
        return new Heard(words.after(visit.client().givenName(), day), answers.stream().map(AfterAnswer::toldAt).max(Comparator.naturalOrder()).orElseThrow(), lines,
                answers.stream().filter(answer -> answer.told().strong()).map(this::strong).toList(), words.after_for_the_note(day, String.join("; ", lines)));
    }

    private String said(AfterAnswer answer) {
        AfterAnswer.Told told = answer.told();
        return told.since() == null ? words.of_ten(told.score()) : words.of_ten_and(told.score(), words.than_before(told.since().code()));
    }

    private String strong(AfterAnswer answer) {
        return words.after_strong(answer.kind().code(), said(answer));
    }

    /** One statement. */
    @Override
    public List<Alert> alerts(long practitionerId) {
        return entities.createQuery("select t, a from AfterAnswer t join Appointment a on a.id = t.appointmentId join fetch a.client join fetch a.room r join fetch r.location"
                + " where a.practitioner.id = :me and a.client.restrictedAt is null and t.toldAt > :from and (t.score >= :strong or t.since = :worse) and " + LAST
                + " and not exists (select 1 from SoapNote n join n.appointment b where n.clientId = t.clientId and n.status = :signed and b.startsAt > a.startsAt)",
                Object[].class).setParameter("me", practitionerId).setParameter("from", clock.instant().minus(ALERTS)).setParameter("worse", SinceLast.WORSE).setParameter("strong", AfterAnswer.STRONG)
                .setParameter("signed", NoteStatus.SIGNED).getResultStream().map(row -> alert((AfterAnswer) row[0], (Appointment) row[1])).toList();
    }

    private Alert alert(AfterAnswer answer, Appointment visit) {
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        Instant at = answer.toldAt();
        String when = there.date(at).equals(there.today()) ? words.today_at(there.time(at)) : words.day_at(there.shortDay(at), there.time(at));
        return new Alert(visit.client().id(), visit.client().name(), words.after_alert(there.shortDay(visit.startsAt()), when), at, strong(answer));
    }
}
