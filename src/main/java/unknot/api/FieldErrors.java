package unknot.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unknot.shared.web.Problem;
import unknot.shared.web.Problem.FieldProblem;

/** What is wrong with a request, field by field, all of it at once. */
final class FieldErrors {

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String field, String reason, String detail) {
        found.add(new FieldProblem(field, reason, detail));
    }

    void require(boolean holds, String field, String reason, String detail) {
        if (!holds) {
            add(field, reason, detail);
        }
    }

    /** The value, or null with an error when there is none. */
    <T> T require(Optional<T> value, String field, String reason, String detail) {
        require(value.isPresent(), field, reason, detail);
        return value.orElse(null);
    }

    /** @throws Refused when anything was wrong */
    void check() {
        if (!found.isEmpty()) {
            throw new Refused(Problem.invalid(found));
        }
    }
}
