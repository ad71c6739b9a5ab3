package unknot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a browser gets that has nothing of a page yet: HTML, styles, scripts with all they import, icons, pictures; compressed, in bytes. */
public final class PageWeight {

    private static final Pattern LINKED = Pattern
            .compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|png|jpg))\"|(?:from|import) '(\\./[^']+)'|url\\(\"(?!data:)([^\"]+)\"\\)");

    private final URI product;
    private final Map<URI, byte[]> files = new HashMap<>();

    public PageWeight(URI product) {
        this.product = product;
    }

    /** By file, the page itself as "page". */
    public Map<String, Integer> of(String page) throws IOException, InterruptedException {
        Map<String, Integer> sent = new LinkedHashMap<>();
        sent.put("page", compressed(page));
        follow(page, product, sent);
        return sent;
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private void follow(String text, URI from, Map<String, Integer> sent) throws IOException, InterruptedException {
        Matcher link = LINKED.matcher(text);
        while (link.find()) {
            String named = link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : link.group(3);
            URI file = from.resolve(named);
            if (!sent.containsKey(file.getPath())) {
                sent.put(file.getPath(), asSent(file).length);
                if (file.getPath().matches(".*\\.(js|css)")) {
                    follow(read(file), file, sent);
                }
            }
        }
    }

    private byte[] asSent(URI file) throws IOException, InterruptedException {
        if (!files.containsKey(file)) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(file).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
            files.put(file, answer.body());
        }
        return files.get(file);
    }

    private static String read(URI file) {
        return RestAssured.given().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset("UTF-8"))).get(file)
                .asString();
    }
}
