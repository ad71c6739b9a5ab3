package unknot.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unknot.TestClinic;

/** Keeps cookies as a browser does, knows its form token, and sends whatever it is told, byte by byte. */
final class Intruder {

    static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String TOKEN_COOKIE = "unknot-csrf";

    private final HttpClient client;
    private final String product;
    private final String email;
    private final String bearer;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param email whose session is used, with {@link TestClinic#PASSWORD}; or null; {@code bearer} an access token, or null */
    Intruder(HttpClient client, URI product, String email, String bearer) {
        this.client = client;
        this.product = product.toString().replaceAll("/+$", "");
        this.email = email;
        this.bearer = bearer;
        if (bearer == null) {
            comeIn();
        }
    }

    /** @param body empty for what is endless; {@code millis} until the whole answer was there */
    record Answer(int status, Map<String, List<String>> headers, String body, long millis) {

        String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).flatMap(header -> header.getValue().stream()).findFirst().orElse("");
        }
    }

    /** With a new session. */
    void comeIn() {
        cookies.clear();
        send("GET", "/sign-in", null);
        if (email != null) {
            Answer answer = send("POST", "/sign-in", form("email", email, "password", TestClinic.PASSWORD), "Content-Type", FORM);
            if (answer.status != 303) {
                throw new IllegalStateException("sign-in answered " + answer.status);
            }
        }
    }

    String token() {
        return cookies.getOrDefault(TOKEN_COOKIE, "");
    }

    /** A form with its token. */
    byte[] form(String... fields) {
        StringBuilder form = new StringBuilder("csrf-token=").append(token());
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    /** @param path with its query, encoded as it is to be sent */
    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product + path)).timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        } else if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        long begun = System.nanoTime();
        try {
            HttpResponse<InputStream> response = answered(request.build());
            boolean endless = response.headers().firstValue("Content-Type").filter(type -> type.startsWith("text/event-stream")).isPresent();
            try (InputStream stream = response.body()) {
                String read = endless ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                response.headers().allValues("Set-Cookie").forEach(this::keep);
                return new Answer(response.statusCode(), response.headers().map(), read, (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A connection that the server has just hung up is no answer; a second one without any is. */
    private HttpResponse<InputStream> answered(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException hungUp) {
            return client.send(request, BodyHandlers.ofInputStream());
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2);
        String name = parts[0].substring(0, parts[0].indexOf('='));
        if (parts.length > 1 && parts[1].matches("(?is).*max-age=0\\b.*")) {
            cookies.remove(name);
        } else {
            cookies.put(name, parts[0].substring(name.length() + 1));
        }
    }
}
