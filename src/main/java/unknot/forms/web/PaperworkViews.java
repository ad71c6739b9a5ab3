package unknot.forms.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.SafetyAnswer;
import unknot.charting.SafetyKind;
import unknot.clients.Client;
import unknot.forms.AnswerWords;
import unknot.forms.ClientForms;
import unknot.forms.ConsentDesk;
import unknot.forms.ConsentDesk.Standing;
import unknot.forms.EmergencyContact;
import unknot.forms.FormAsking;
import unknot.forms.FormSheet;
import unknot.forms.IntakeDesk;
import unknot.shared.ThisClinic;

/** Builds what the clinic's people see of forms and consent; {@code cdi:paperwork} in templates of pages that others draw. */
@ApplicationScoped
@Named("paperwork")
public class PaperworkViews {

    @Inject
    ClientForms forms;
    @Inject
    IntakeDesk intakes;
    @Inject
    ConsentDesk consents;
    @Inject
    ConsentViews consentViews;
    @Inject
    FormAsking asking;
    @Inject
    AnswerWords answers;
    @Inject
    ThisClinic clinic;
    @Inject
    IntakeMessages words;

    /** For the client's page: six statements. */
    @Transactional
    public Paperwork.Brief brief(long clientId) {
        return new Paperwork.Brief(forms(clientId).stream().limit(3).toList(), consents(clientId, false));
    }

    /** For a note: four statements. */
    @Transactional
    public Paperwork.InNote inNote(long noteId) {
        long clientId = consents.clientOf(noteId);
        List<Standing> all = consents.standing(clientId);
        return new Paperwork.InNote(clientId, all.stream().filter(standing -> standing.text().kind().expected()).map(this::consent).toList(), sensitive(all, true), sensitive(all, false));
    }

    private static String sensitive(List<Standing> all, boolean given) {
        return all.stream().filter(standing -> !standing.text().kind().expected() && standing.given() == given).map(standing -> standing.text().name()).collect(Collectors.joining(", "));
    }

    /** Forms that wait for this therapist: one statement. */
    @Transactional
    public List<IntakeDesk.Unread> waiting(Long practitionerId) {
        return practitionerId == null ? List.of() : intakes.toLookAt(practitionerId);
    }

    @Transactional
    Paperwork.All all(Client client, boolean treats, boolean asks) {
        return new Paperwork.All(client.id(), client.name(), forms(client.id()), consents(client.id(), treats), contact(intakes.contact(client.id()).orElse(null)), treats,
                asks ? asking(client) : null);
    }

    private List<Paperwork.Form> forms(long clientId) {
        return Stream.concat(forms.waiting(clientId).stream().filter(form -> form.formId() != null).map(form -> new Paperwork.Form(null, form.name(), form.begun() ? words.begun() : words.asked(), false)),
                forms.sent(clientId).stream().map(form -> new Paperwork.Form(form.formId(), form.name(), form.lookedAt() == null ? words.not_looked_at(moment(form.sentAt()))
                        : words.looked_at(moment(form.sentAt()), form.lookedBy()), form.lookedAt() == null))).toList();
    }

    private List<Paperwork.Consent> consents(long clientId, boolean sensitiveToo) {
        return consents.standing(clientId).stream().filter(standing -> sensitiveToo || standing.text().kind().expected()).map(this::consent).toList();
    }

    private Paperwork.Consent consent(Standing standing) {
        boolean held = standing.last() != null && standing.last().withdrawnAt() == null;
        return new Paperwork.Consent(standing.text().name(), ConsentViews.code(standing.state()), consentViews.state(standing), held ? consentViews.given(standing.last()) : "",
                held ? words.signed_by(standing.last().signedName()) : "", held ? standing.last().id() : null);
    }

    private String contact(EmergencyContact contact) {
        return contact == null ? "" : Stream.of(contact.name(), contact.phone(), contact.relation()).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private Paperwork.Asking asking(Client client) {
        return new Paperwork.Asking(FormAsking.freshKey(), asking.isOpen() ? null : words.no_mail(client.givenName()),
                asking.latest(client.id()).map(request -> words.asked_on(moment(request.askedAt()), request.askedBy())).orElse(""));
    }

    @Transactional
    Paperwork.Intake intake(Client client, IntakeDesk.Intake intake) {
        FormSheet sheet = intake.sheet();
        String stops = intake.safety().stream().filter(answer -> answer.kind() == SafetyKind.STOP).map(SafetyAnswer::name).collect(Collectors.joining(", "));
        return new Paperwork.Intake(client.id(), client.name(), sheet.id(), sheet.name(), words.sent(moment(sheet.sentAt())),
                sheet.lookedAt() == null ? "" : words.looked(sheet.lookedBy(), moment(sheet.lookedAt())), stops, chips(intake.safety()),
                sheet.questions().stream().map(question -> new MyForms.Answer(question.wording(), answers.lines(question, sheet.to(question)))).toList(), known(intake));
    }

    private Paperwork.Known known(IntakeDesk.Intake intake) {
        IntakeDesk.Asked asked = intake.known();
        String contact = contact(intake.contact());
        return new Paperwork.Known(asked == null ? words.known_never() : words.known_asked(moment(asked.at())), asked == null ? List.of() : chips(asked.answers()),
                asked == null ? "" : asked.answers().isEmpty() && asked.words().isBlank() ? words.known_nothing() : asked.words(), contact.isEmpty() ? "" : words.known_contact(contact));
    }

    private static List<Paperwork.Chip> chips(List<SafetyAnswer> answers) {
        return answers.stream().sorted(Comparator.comparing(SafetyAnswer::kind)).map(answer -> new Paperwork.Chip(answer.kind().code(), answer.name())).toList();
    }

    String moment(Instant at) {
        return clinic.time().moment(at);
    }
}
