package unknot.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import unknot.shared.Endpoints.Endpoint;
import unknot.shared.Visitor;

/** Sends requests as they are written, with somebody's session: no path is made tidy, no form carries a token. */
final class Attacker {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String product;
    private final String cookie;

    /** @param visitor whose session is used */
    Attacker(URI product, Visitor visitor) {
        this.product = product.toString().replaceAll("/+$", "");
        this.cookie = visitor.cookie();
    }

    record Answer(int status, HttpResponse<InputStream> response, String body) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(product + path)), headers);
    }

    /** Without a form's token. */
    Answer post(String path, String type) {
        return send(HttpRequest.newBuilder(URI.create(product + path)).POST(BodyPublishers.ofString(type.startsWith("multipart") ? "--none--\r\n" : "x=1")), "Content-Type", type);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<InputStream> response = client.send(request.header("Cookie", cookie.isEmpty() ? "none=1" : cookie).build(), BodyHandlers.ofInputStream());
            boolean endless = response.headers().firstValue("Content-Type").filter(type -> type.startsWith("text/event-stream")).isPresent();
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), response, endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether this is for people and only reads. */
    static boolean isPage(Endpoint endpoint) {
        return endpoint.reads() && !endpoint.ofPrograms();
    }
}
