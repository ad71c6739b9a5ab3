package unknot.forms.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import unknot.charting.SafetyKind;
import unknot.charting.SafetyTopic;
import unknot.forms.AnswerWords;
import unknot.forms.ClientForms;
import unknot.forms.FormSheet;
import unknot.forms.Given;
import unknot.forms.QuestionKind;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** Builds what a client sees of forms. */
@ApplicationScoped
class MyFormViews {

    @Inject
    ClientForms forms;
    @Inject
    QuestionViews questions;
    @Inject
    ConsentViews consents;
    @Inject
    AnswerWords answers;
    @Inject
    ThisClinic clinic;
    @Inject
    FormMessages words;

    MyForms.All all(long clientId) {
        List<ClientForms.Waiting> waiting = forms.waiting(clientId);
        List<Long> inHand = waiting.stream().map(ClientForms.Waiting::questionnaireId).toList();
        return new MyForms.All(waiting.stream().map(form -> new MyForms.ToDo(form.questionnaireId(), form.formId(), form.name(), form.begun() ? words.begun() : words.not_begun())).toList(), consents.mine(clientId),
                forms.sent(clientId).stream().map(form -> new MyForms.Line("/my/forms/" + form.formId(), form.name(), words.sent_on(day(form.sentAt())),
                        form.lookedBy() == null ? "" : words.read_by(form.lookedBy()))).toList(),
                forms.offered().stream().filter(offered -> !inHand.contains(offered.id())).map(offered -> new MyForms.Again(offered.id(), offered.name())).toList());
    }

    MyForms.Filling filling(FormSheet sheet, List<Given> given, FormErrors errors, String view) {
        Map<String, SafetyTopic> topics = questions.topics();
        Map<Long, List<Given>> byQuestion = given.stream().collect(Collectors.groupingBy(Given::questionId));
        return new MyForms.Filling(sheet.id(), sheet.name(), sheet.version(), sheet.changed(), saved(sheet), sheet.questions().stream()
                .map(question -> questions.of(question, byQuestion.getOrDefault(question.id(), List.of()), errors.of(FormTyped.field(question)), topics, view)).toList());
    }

    MyForms.Done done(FormSheet sheet) {
        return new MyForms.Done(sheet.name(), words.sent_on(day(sheet.sentAt())), sheet.questions().stream()
                .map(question -> new MyForms.Answer(question.wording(), answers.lines(question, sheet.to(question)))).toList(), sheet.lookedAt() == null && urgent(sheet),
                Objects.requireNonNullElse(clinic.get().phone(), ""));
    }

    private boolean urgent(FormSheet sheet) {
        Map<String, SafetyTopic> topics = questions.topics();
        return sheet.questions().stream().filter(question -> question.kind() == QuestionKind.SAFETY).map(sheet::to).flatMap(List::stream)
                .map(given -> topics.get(given.code())).anyMatch(topic -> topic != null && topic.kind() == SafetyKind.STOP);
    }

    /** When it was saved last, in words; empty where it never was. */
    String saved(FormSheet sheet) {
        return sheet.savedAt() == null ? "" : words.saved_at(clinic.time().time(sheet.savedAt()));
    }

    private String day(Instant at) {
        return ClinicTime.date(clinic.time().date(at));
    }
}
