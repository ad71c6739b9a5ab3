package unknot.forms.web;

import java.util.List;

/** What a client's pages of forms show. Texts are ready to be read. */
public final class MyForms {

    private MyForms() {
    }

    /** @param again what can be answered once more */
    public record All(List<ToDo> toDo, List<MyConsents.Line> consents, List<Line> sent, List<Again> again) {
    }

    /** @param formId null where it is not begun */
    public record ToDo(long questionnaireId, Long formId, String name, String state) {
    }

    public record Line(String href, String name, String when, String state) {
    }

    public record Again(long questionnaireId, String name) {
    }

    /** @param changed whether the clinic asks something newer; {@code saved} when it was saved last, in words, or empty */
    public record Filling(long id, String name, int version, boolean changed, String saved, List<QuestionView> questions) {
    }

    /** A sent form. @param urgent whether something was ticked that cannot wait */
    public record Done(String name, String when, List<Answer> answers, boolean urgent, String phone) {
    }

    /** @param lines empty where nothing was answered */
    public record Answer(String question, List<String> lines) {
    }
}
