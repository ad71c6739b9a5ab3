package unknot.shared.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Without TLS HTTP/1.1 is spoken alone. A program in Java asks by itself to go over to HTTP/2 there, and under load waits for ever for the first answer after that, now and then. What browsers and
 * proxies agree on by TLS is left alone.
 */
@ApplicationScoped
public class PlainHttp implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
