package unknot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of the same make, which is told to end. */
class LastRequestsTest {

    private final LastRequests last = new LastRequests();
    private final CompletableFuture<RoutingContext> slow = new CompletableFuture<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(last::come);
        router.get("/slow").handler(slow::complete);
        router.get("/quick").handler(exchange -> exchange.response().end("here"));
        server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatIsBeingAnsweredIsAnsweredAndNobodyElseIsLetIn() throws Exception {
        assertThat(get("/quick").get(20, TimeUnit.SECONDS).body()).isEqualTo("here");
        CompletableFuture<HttpResponse<String>> waiting = get("/slow");
        RoutingContext exchange = slow.get(20, TimeUnit.SECONDS);

        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> last.end(null));
        HttpResponse<String> late = get("/quick").get(20, TimeUnit.SECONDS);
        while (late.statusCode() == 200) {
            // The other thread has not begun to end yet.
            late = get("/quick").get(20, TimeUnit.SECONDS);
        }
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();
        assertThat(ended).isNotDone();

        exchange.response().end("after all");
        assertThat(waiting.get(20, TimeUnit.SECONDS).body()).isEqualTo("after all");
        ended.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aServerThatAnswersNobodyEndsAtOnce() throws Exception {
        get("/quick").get(20, TimeUnit.SECONDS);

        CompletableFuture.runAsync(() -> last.end(null)).get(10, TimeUnit.SECONDS);
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return browser.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
