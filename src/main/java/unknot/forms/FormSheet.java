package unknot.forms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A client's form as it is stored.
 *
 * @param changed whether the clinic has published other questions since it was begun
 * @param sentAt null while it is not sent
 * @param savedAt null while nothing was answered
 * @param lookedAt null while no therapist has looked at it; {@code lookedBy} likewise
 */
public record FormSheet(long id, long clientId, String name, int version, boolean changed, Instant savedAt, Instant sentAt, Instant lookedAt, String lookedBy,
        List<Question> questions, List<Given> answers) {

    public boolean sent() {
        return sentAt != null;
    }

    public List<Given> to(Question question) {
        return answers.stream().filter(given -> given.questionId() == question.id()).toList();
    }

    /** The answers by question, in the order of the questions; those without an answer are left out. */
    public Map<Question, List<Given>> answered() {
        return questions.stream().filter(question -> !to(question).isEmpty())
                .collect(Collectors.toMap(question -> question, this::to, (one, other) -> one, LinkedHashMap::new));
    }
}
