package unknot.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unknot.booking.Appointment;
import unknot.charting.HeardBefore;
import unknot.charting.NoteStatus;
import unknot.charting.RecordOpenings;
import unknot.charting.SafetyAnswer;
import unknot.charting.SafetyKind;
import unknot.clients.Client;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Lets the note begin with what a client has answered since the last signed visit, and says on the therapist's day what cannot wait. */
@ApplicationScoped
public class IntakeHeard implements HeardBefore {

    @Inject
    EntityManager entities;
    @Inject
    RecordOpenings openings;
    @Inject
    IntakeDesk desk;
    @Inject
    FormFilling filling;
    @Inject
    AnswerWords answers;
    @Inject
    ThisClinic clinic;
    @Inject
    AnswerMessages words;

    @Override
    @Transactional
    public List<Heard> before(Appointment visit) {
        return entities.createQuery("select f from ClientForm f where f.clientId = :client and f.sentAt is not null and f.sentAt < :end and not exists"
                + " (select 1 from SoapNote n where n.clientId = f.clientId and n.status = :signed and n.signedAt > f.sentAt) order by f.sentAt", ClientForm.class)
                .setParameter("client", visit.client().id()).setParameter("end", visit.endsAt()).setParameter("signed", NoteStatus.SIGNED).getResultStream().map(this::heard).toList();
    }

    private Heard heard(ClientForm form) {
        FormSheet sheet = filling.sheet(form);
        List<String> lines = new ArrayList<>();
        List<String> subjective = new ArrayList<>();
        sheet.answered().forEach((question, given) -> {
            String line = words.answer(question.wording(), String.join("; ", answers.lines(question, given)));
            lines.add(line);
            if (question.kind() != QuestionKind.SAFETY && question.kind() != QuestionKind.CONTACT) {
                subjective.add(line);
            }
        });
        return new Heard(words.source(sheet.name(), day(form)), form.sentAt(), lines, stops(sheet), String.join("\n", subjective));
    }

    private List<String> stops(FormSheet sheet) {
        return desk.safety(sheet).stream().filter(answer -> answer.kind() == SafetyKind.STOP).map(SafetyAnswer::name).toList();
    }

    /** One statement for the forms that wait for this therapist, and some for each of them that nobody has looked at: few. */
    @Override
    @Transactional
    public List<Alert> alerts(long practitionerId) {
        Map<ClientForm, Client> waiting = new LinkedHashMap<>();
        openings.query("select f, k from ClientForm f join Client k on k.id = f.clientId where f.sentAt is not null and f.lookedAt is null and exists"
                + " (select 1 from Appointment a where a.client.id = f.clientId and a.practitioner.id = :practitioner) and exists (select 1 from Question q, SafetyTopic t join f.answers g"
                + " where g.questionId = q.id and q.kind = :safety and t.code = g.code and t.kind = :stop) and " + RecordOpenings.open("f.clientId") + " order by f.sentAt", Object[].class, practitionerId)
                .setParameter("practitioner", practitionerId).setParameter("safety", QuestionKind.SAFETY).setParameter("stop", SafetyKind.STOP)
                .getResultStream().forEach(row -> waiting.put((ClientForm) row[0], (Client) row[1]));
        return waiting.entrySet().stream().map(entry -> new Alert(entry.getValue().id(), entry.getValue().name(), words.where(filling.sheet(entry.getKey()).name(), day(entry.getKey())),
                entry.getKey().sentAt(), String.join(", ", stops(filling.sheet(entry.getKey()))))).toList();
    }

    private String day(ClientForm form) {
        ClinicTime time = clinic.time();
        return ClinicTime.date(time.date(form.sentAt())) + ", " + time.time(form.sentAt());
    }
}
