package unknot.shared.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormDataParser;
import org.jboss.resteasy.reactive.server.core.multipart.FormEncodedDataDefinition;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Says how much is read of what is sent. The framework's own reading knows one limit for all addresses, answers what goes beyond it with
 * an empty page, and takes no more than a thousand fields of a form whatever its settings say.
 */
@ApplicationScoped
public class BodyReading {

    /** A field that the framework's second reading breaks at. */
    private static final Pattern NEITHER_NAME_NOR_VALUE = Pattern.compile("(?:^|&)=+(?:&|$)");

    private final long most;
    private final Pattern largeBodies;
    private final long largest;
    private final FormEncodedDataDefinition forms;

    /** @param largeBodies the addresses to which more may be sent, as a regular expression */
    BodyReading(@ConfigProperty(name = "unknot.pages.max-body-size") MemorySize most, @ConfigProperty(name = "unknot.pages.large-bodies") String largeBodies,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            @ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size") MemorySize longestField,
            @ConfigProperty(name = "quarkus.http.limits.max-form-fields") int mostFields) {
        this.most = most.asLongValue();
        this.largeBodies = Pattern.compile(largeBodies);
        this.largest = largest.asLongValue();
        forms = new FormEncodedDataDefinition().setMaxParams(mostFields).setMaxAttributeSize(longestField.asLongValue())
                .setDefaultCharset(StandardCharsets.UTF_8.name());
    }

    /** What says beforehand that it is too long is not read at all. */
    void beforeThePages(@Observes Router router) {
        // Right after the routes that put our headers on every answer, and the one that makes a page of a failure.
        router.route().order(Integer.MIN_VALUE + 2).handler(context -> {
            if (Typed.id(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)).orElse(0L) > most(context)) {
                context.fail(413);
            } else {
                context.next();
            }
        });
    }

    private long most(RoutingContext context) {
        String path = context.normalizedPath();
        return path != null && largeBodies.matcher(path).matches() ? largest : most;
    }

    /** Counts what is read, whoever reads it; a form is read here and now, a file as late as the page asks for it. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Response> read(ResteasyReactiveContainerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        RoutingContext routing = context.unwrap(RoutingContext.class);
        routing.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.setInputStream(new LimitedBody(context.serverRequest()::createInputStream, most(routing)));
        FormDataParser form = forms.create(context, Set.of());
        return form == null ? Uni.createFrom().nullItem()
                : Uni.createFrom().<Response>item(() -> parsed(context, form)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** A page that takes all fields at once reads them from the body once more. @return nothing: the page goes on */
    private static Response parsed(ResteasyReactiveRequestContext context, FormDataParser form) {
        try {
            byte[] body = context.getInputStream().readAllBytes();
            if (NEITHER_NAME_NOR_VALUE.matcher(new String(body, StandardCharsets.ISO_8859_1)).find()) {
                throw new BadRequestException();
            }
            context.setInputStream(new ByteArrayInputStream(body));
            form.parseBlocking();
            context.setInputStream(new ByteArrayInputStream(body));
            return null;
        } catch (IllegalArgumentException undecodable) {
            throw new BadRequestException(undecodable);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception unreadable) {
            throw new BadRequestException(unreadable);
        }
    }
}
