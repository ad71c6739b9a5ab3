package unknot.access.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The answer to a try that came too soon. */
final class Waiting {

    private static final int A_MINUTE = 60;

    private Waiting() {
    }

    /** @param byLink whether a link by e-mail is another way in */
    static String words(Duration wait, SessionMessages words, boolean byLink) {
        long seconds = seconds(wait);
        String time = seconds <= A_MINUTE ? words.seconds(seconds) : words.minutes((seconds + A_MINUTE - 1) / A_MINUTE);
        return byLink ? words.wait_or_link(time) : words.wait_for(time);
    }

    static Response told(Response page, Duration wait) {
        return Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, seconds(wait)).build();
    }

    /** Never sooner than it is worth. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
