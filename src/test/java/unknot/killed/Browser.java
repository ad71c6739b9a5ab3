package unknot.killed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in. */
final class Browser {

    private static final String PASSWORD = "harbour-demo";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf-token\" (?:value|content)=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).cookieHandler(new CookieManager()).build();
    private final String address;
    private String formToken;

    private Browser(String address) {
        this.address = address;
    }

    /** @param name before the at-sign of the demo clinic's address */
    static Browser signedIn(String address, String name) throws IOException, InterruptedException {
        Browser browser = new Browser(address);
        browser.get("/sign-in");
        HttpResponse<String> answer = browser.post("/sign-in", "email", name + "@harbourstreet.example", "password", PASSWORD);
        if (answer.statusCode() != 303) {
            throw new AssertionError(name + " is not let in: " + answer.statusCode());
        }
        return browser;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        formToken = first(FORM_TOKEN, answer.body(), formToken);
        return answer;
    }

    /** As a form does. @param fields names and values in turn */
    HttpResponse<String> post(String path, Object... fields) throws IOException, InterruptedException {
        return client.send(form(path, fields).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the script of the note's page does, which is answered with JSON. */
    HttpResponse<String> postByScript(String path, Object... fields) throws IOException, InterruptedException {
        return client.send(form(path, fields).header("X-Requested-With", "fetch").header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a program does, with an access token. */
    static HttpResponse<String> postJson(HttpClient client, String url, String key, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(40)).header("Authorization", "Bearer " + Product.TOKEN)
                .header("Content-Type", "application/json").header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String path, Object... fields) {
        StringBuilder body = new StringBuilder("csrf-token=").append(encoded(formToken));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(40));
    }

    /** What the pattern's group is in the text, else the other. */
    static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
