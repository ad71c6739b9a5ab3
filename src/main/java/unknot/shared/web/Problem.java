package unknot.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * What a program is told when something is not done: RFC 9457, {@code application/problem+json}.
 *
 * @param type a name for {@code reason} as a URI
 * @param title the status in words
 * @param detail for the person who reads the program's log
 * @param reason stable, for the program
 * @param instance which failure of ours it was, to find it in the log; null for what was not our failure
 * @param errors what is wrong with the request, field by field; empty where it is no matter of a field
 * @param alternatives what can be had instead, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String reason, String instance, List<FieldProblem> errors,
        Object alternatives) {

    public static final String JSON = "application/problem+json";
    public static final MediaType JSON_TYPE = new MediaType("application", "problem+json");

    /**
     * @param field its name in the request; for one inside another with a dot, in a list with its place from 0: {@code sessions[1].startsAt}
     * @param reason stable, for the program
     */
    public record FieldProblem(String field, String reason, String detail) {
    }

    public static Problem of(int status, String reason, String detail) {
        return new Problem("urn:unknot:" + reason, title(status), status, detail, reason, null, List.of(), null);
    }

    /** A request that can be read and cannot be done as it is. */
    public static Problem invalid(List<FieldProblem> errors) {
        return of(422, "invalid-request", "Something in the request is missing or cannot be as it is. Nothing was saved.").with(errors, null);
    }

    public Problem with(List<FieldProblem> itsErrors, Object itsAlternatives) {
        return new Problem(type, title, status, detail, reason, instance, itsErrors, itsAlternatives);
    }

    /** What a bare status of the framework means. */
    static Problem ofStatus(int status, String instance) {
        Problem plain = switch (status) {
            case 401 -> of(401, "unauthenticated", "An access token is needed that is known, not revoked and not expired: Authorization: Bearer unk_...");
            case 403 -> of(403, "forbidden", "The access token does not have the scope for this, or its account may not do it.");
            case 404 -> of(404, "not-found", "There is nothing at this address.");
            case 405 -> of(405, "method-not-allowed", "This address does not take this method.");
            case 406 -> of(406, "not-acceptable", "The answer is application/json and nothing else.");
            case 413, 414, 431 -> of(status, "too-large", "The request is larger than what is accepted.");
            case 415 -> of(415, "unsupported-media-type", "The body must be application/json.");
            case 503 -> of(503, "away", "We cannot answer just now. Ask again as soon as Retry-After says; with an Idempotency-Key nothing happens twice.");
            default -> status < 500 ? of(status, "bad-request", "The request cannot be read.")
                    : of(status, "broken", "Something broke on our side. Asking again may help; with an Idempotency-Key nothing happens twice.");
        };
        return new Problem(plain.type, plain.title, status, plain.detail, plain.reason, instance, List.of(), null);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 413 -> "Content too large";
            case 414 -> "Address too long";
            case 415 -> "Unsupported media type";
            case 422 -> "Unprocessable content";
            case 431 -> "Headers too large";
            case 503 -> "Service unavailable";
            default -> status < 500 ? "Not possible" : "Internal error";
        };
    }
}
