package unknot.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import unknot.shared.web.Problem;
import unknot.shared.web.Problem.FieldProblem;

/** Tells programs what was wrong. What fails before or beside a request of the API is told by {@code ErrorPages}. */
class Problems {

    private static final Set<String> ABSENCE = Set.of("NotNull", "NotBlank", "NotEmpty");

    static Response response(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status()).type(Problem.JSON_TYPE).entity(problem);
        return (problem.status() == 503 ? response.header("Retry-After", 1) : response).build();
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return response(refused.problem());
    }

    /** JSON that is well formed and still not what is asked for: another type, an unknown field, a list in place of an object. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatch) {
        boolean unknown = mismatch instanceof UnrecognizedPropertyException;
        return response(Problem.invalid(List.of(new FieldProblem(field(mismatch.getPath()), unknown ? "unknown-field" : "wrong-type",
                unknown ? "There is no such field here." : "This is of another type than the field."))));
    }

    /** What the reader of bodies does not take for its own: too deep, too long, not to be mapped. */
    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        return response(Problem.of(400, "bad-request", "The body cannot be read as JSON."));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        return response(Problem.invalid(invalid.getConstraintViolations().stream().map(Problems::of).toList()));
    }

    private static FieldProblem of(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new FieldProblem(field(violation.getPropertyPath()), ABSENCE.contains(constraint) ? "missing" : "out-of-range",
                violation.getMessage());
    }

    private static String field(Iterable<Path.Node> path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                field.append(node.getIndex() == null ? "" : "[" + node.getIndex() + "]")
                        .append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    private static String field(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
