package unknot.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import unknot.shared.Collisions;
import unknot.shared.DatabaseAway;

/**
 * Every error that nobody answered better, in our own layout: those of the pages, those of the framework before and around them,
 * and the framework's empty answers. A program is told the same as a {@link Problem}. Nothing of the request and nothing of the
 * exception is shown.
 */
@ApplicationScoped
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    /** The header that names a request; an error is known by it. */
    public static final String REQUEST_ID = "X-Request-Id";
    /** Where programs ask and not people. */
    private static final String PROGRAMS = "/api/";

    private static final int AWAY = 503;
    /** In seconds. */
    private static final String SOON = "10";

    @Inject
    ShellMessages words;
    @Inject
    ObjectMapper json;

    @CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance error(String heading, String words, String errorId);

        static native TemplateInstance signedOut();
    }

    @ServerExceptionMapper
    public Response answered(WebApplicationException exception, HttpServerRequest request) {
        Response response = exception.getResponse();
        // A page that refused with words of its own keeps them.
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        return page(response.getStatus(), exception, request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception, HttpServerRequest request) {
        return page(403, exception, request);
    }

    @ServerExceptionMapper
    public Response broken(Throwable exception, HttpServerRequest request) {
        return page(tooManyFields(exception) ? 413 : brokenOff(exception) ? 400 : ofOurs(exception), exception, request);
    }

    private static int ofOurs(Throwable failure) {
        return DatabaseAway.seenIn(failure) ? AWAY : Collisions.clientGone(failure) || Collisions.restricted(failure) ? 409 : 500;
    }

    /** The framework knows no exception of its own for a form with more fields than are read. */
    private static boolean tooManyFields(Throwable exception) {
        return exception.getClass() == RuntimeException.class && String.valueOf(exception.getMessage()).startsWith("Param limit of ");
    }

    /** A form with a file that ends before its end, or whose parts do not say what they are. */
    private static boolean brokenOff(Throwable exception) {
        return exception instanceof IOException && String.valueOf(exception.getMessage()).contains("terminated parsing multipart")
                || exception instanceof MultipartParser.MalformedMessageException;
    }

    /** The framework refuses some requests with a bare status, such as a missing CSRF token. */
    @ServerResponseFilter
    public void fillEmpty(ContainerResponseContext response, HttpServerRequest request) {
        int status = response.getStatus();
        // A person is sent to sign in; a program reads why it was not let in.
        if (status >= 400 && (status != 401 || isOfAProgram(request)) && !response.hasEntity()) {
            response.setEntity(body(status, null, request), null, type(request));
        } else if (status == 401 && !response.hasEntity() && isOfAPerson(request)) {
            response.setEntity(Templates.signedOut().render(), null, HTML);
        }
    }

    /** A form that somebody has sent, and no script, which knows by the status alone. */
    private static boolean isOfAPerson(HttpServerRequest request) {
        return "POST".equals(request.method().name()) && request.getHeader("HX-Request") == null && request.getHeader("X-Requested-With") == null;
    }

    /** What fails before it reaches a page: a body beyond the limit, a request that cannot be read. */
    void beforeThePages(@Observes Router router) {
        // Right after the routes that put our headers on every answer.
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        boolean challenge = failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException;
        if (challenge || context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        int status = failure instanceof ForbiddenException ? 403 : context.statusCode() < 400 || context.statusCode() == 500 ? ofOurs(failure) : context.statusCode();
        hangUp(status, context.request());
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type(context.request()).toString())
                .end(body(status, failure, context.request()));
    }

    /** What is still on its way of a body that is too large is not waited for. */
    private static void hangUp(int status, HttpServerRequest request) {
        if (status == 413 && request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private Response page(int status, Throwable cause, HttpServerRequest request) {
        hangUp(status, request);
        return Response.status(status).type(type(request)).entity(body(status, cause, request)).build();
    }

    private String body(int status, Throwable cause, HttpServerRequest request) {
        String errorId = null;
        if (status == AWAY && !request.response().headers().contains(HttpHeaders.RETRY_AFTER)) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (status >= 500) {
            errorId = request.response().headers().get(REQUEST_ID);
            // The path may hold ids and nothing else; the query may hold what somebody typed.
            String path = request.path().length() < 200 ? request.path().replaceAll("[^A-Za-z0-9/_.-]", "?") : "a long path";
            if (DatabaseAway.seenIn(cause)) {
                // Everybody's requests fail then, all for the one reason.
                LOG.errorf("Error %s at %s %s: the database does not work just now: %s", errorId, request.method(), path, cause);
            } else {
                LOG.errorf(cause, "Error %s at %s %s", errorId, request.method(), path);
            }
        }
        if (isOfAProgram(request)) {
            return problem(Problem.ofStatus(status, errorId == null ? null : "urn:unknot:error:" + errorId));
        }
        return switch (status) {
            case 400 -> render(words.bad_request(), words.bad_request_words(), null);
            case 403 -> render(words.forbidden(), words.forbidden_words(), null);
            case 404 -> render(words.not_found(), words.not_found_words(), null);
            case 409, 412 -> Collisions.restricted(cause) ? render(words.restricted(), words.restricted_words(), null) : render(words.conflict(), words.conflict_words(), null);
            case 413, 414, 431 -> render(words.too_large(), words.too_large_words(), null);
            case 429 -> render(words.too_many(), words.too_many_words(), null);
            case AWAY -> render(words.away(), words.away_words(), errorId);
            default -> status < 500 ? render(words.not_possible(), words.not_possible_words(), null)
                    : render(words.broken(), words.broken_words(), errorId);
        };
    }

    private static boolean isOfAProgram(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith(PROGRAMS);
    }

    private static MediaType type(HttpServerRequest request) {
        return isOfAProgram(request) ? Problem.JSON_TYPE : HTML;
    }

    private String problem(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String render(String heading, String words, String errorId) {
        return Templates.error(heading, words, errorId).render();
    }
}
