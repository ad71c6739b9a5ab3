package unknot.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider that takes text messages as JSON over HTTP: {@code POST} with {@code id}, {@code to}, {@code from} and {@code text}, the id as
 * {@code Idempotency-Key}, too. Any 2xx is a yes.
 */
@ApplicationScoped
public class HttpTextMessages implements TextMessages {

    private static final Set<PhoneNumberType> MOBILE = Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    /** Too slow, too early, too many: the same request may be taken later. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    @Inject
    TextSettings settings;
    @Inject
    ObjectMapper json;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    /** It follows no redirect: who could answer with one could have the words sent anywhere. */
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    void check(@Observes StartupEvent start) {
        settings.url().filter(url -> !isSafe(url)).ifPresent(url -> {
            throw new IllegalStateException("unknot.texts.url must begin with https://");
        });
    }

    static boolean isSafe(URI url) {
        return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && isHere(url.getHost()));
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public boolean isSet() {
        return settings.url().isPresent();
    }

    @Override
    public Optional<String> number(String phone) {
        try {
            PhoneNumber number = phones.parse(phone, settings.country());
            boolean mobile = phones.isValidNumber(number) && MOBILE.contains(phones.getNumberType(number));
            return mobile ? Optional.of(phones.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void send(String id, String number, String text) {
        int status = status(id, number, text);
        if (status >= 400 && status < 500 && !LATER.contains(status)) {
            throw new Refused(status);
        }
        if (status < 200 || status >= 300) {
            throw new IllegalStateException("status " + status);
        }
    }

    private int status(String id, String number, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url().orElseThrow()).timeout(settings.timeout())
                .header("Content-Type", "application/json").header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(body(id, number, text)));
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new IllegalStateException(failure.getClass().getSimpleName(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private String body(String id, String number, String text) {
        try {
            return json.writeValueAsString(Map.of("id", id, "to", number, "from", settings.from().orElse(""), "text", text));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
