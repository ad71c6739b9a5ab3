package unknot.api;

import unknot.shared.web.Problem;

/** Ends a request with a problem as its answer, and with it the transaction. */
final class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Problem problem) {
        // Without a stack: this is an answer and not a failure.
        super(problem.reason(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
