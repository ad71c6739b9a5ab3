package unknot.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which browser on what, as its {@code User-Agent} says: enough to tell one's phone from the computer at the desk, and no proof of anything.
 *
 * @param name such as {@code Firefox}; null where it says nothing known
 * @param device such as {@code Windows} or {@code iPhone}; null where it says nothing known
 */
public record Browser(String name, String device) {

    /** In this order: each says of itself what those below it are, too. */
    private static final List<Known> NAMES = List.of(new Known("Edge", "Edg(e|A|iOS)?/"), new Known("Opera", "OPR/|Opera"), new Known("Samsung Internet", "SamsungBrowser/"),
            new Known("Firefox", "Firefox/|FxiOS/"), new Known("Chrome", "Chrome/|CriOS/|Chromium/"), new Known("Safari", "Safari/"));
    private static final List<Known> DEVICES = List.of(new Known("iPhone", "iPhone"), new Known("iPad", "iPad"), new Known("Android", "Android"),
            new Known("Windows", "Windows"), new Known("Mac", "Macintosh|Mac OS"), new Known("ChromeOS", "CrOS"), new Known("Linux", "Linux|X11"));

    private record Known(String name, Pattern sign) {

        Known(String name, String sign) {
            this(name, Pattern.compile(sign));
        }

        static String in(List<Known> all, String text) {
            return all.stream().filter(known -> known.sign.matcher(text).find()).map(Known::name).findFirst().orElse(null);
        }
    }

    /** @param userAgent null for nothing */
    public static Browser of(String userAgent) {
        String said = Optional.ofNullable(userAgent).orElse("");
        return new Browser(Known.in(NAMES, said), Known.in(DEVICES, said));
    }
}
