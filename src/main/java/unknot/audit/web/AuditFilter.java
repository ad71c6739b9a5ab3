package unknot.audit.web;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.audit.Act;
import unknot.audit.AuditReview.Wanted;
import unknot.audit.RecordPart;
import unknot.shared.ClinicTime;
import unknot.shared.Coded;
import unknot.shared.web.Typed;

/** The filters of the page as they stand in its address. What cannot be read filters nothing. */
public class AuditFilter {

    static final String NOBODY = "nobody";
    private static final int MOST_WORDS = 4;
    /** Beyond these years no database can reckon. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    @QueryParam("who")
    String who;
    @QueryParam("client")
    String client;
    @QueryParam("name")
    String name;
    @QueryParam("act")
    String act;
    @QueryParam("part")
    String part;
    @QueryParam("address")
    String address;
    @QueryParam("since")
    String since;
    @QueryParam("until")
    String until;

    Wanted wanted(ClinicTime time) {
        return new Wanted(Typed.id(who).orElse(null), NOBODY.equals(who), clientId().orElse(null), words(), Coded.find(Act.class, Typed.text(act)).orElse(null),
                Coded.find(RecordPart.class, Typed.text(part)).orElse(null), Typed.orNull(address), day(since).map(time::startOf).orElse(null),
                day(until).map(last -> time.startOf(last.plusDays(1))).orElse(null));
    }

    Optional<Long> clientId() {
        return Typed.id(client);
    }

    boolean days() {
        return day(since).isPresent() || day(until).isPresent();
    }

    /** Split as the names are. */
    private List<String> words() {
        return Arrays.stream(Typed.line(name).replaceAll("['’ʼ`]", "").split("[\\s,.‐–-]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }

    private static Optional<LocalDate> day(String typed) {
        return Typed.date(typed).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
    }

    /** The address with these filters, and one more thing where that is not null. */
    String href(String path, String more, String value) {
        String query = Stream.of(pair("who", who), pair("client", client), pair("name", name), pair("act", act), pair("part", part), pair("address", address),
                pair("since", since), pair("until", until), pair(more, value)).flatMap(Optional::stream).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static Optional<String> pair(String name, String value) {
        return Typed.blank(value) ? Optional.empty() : Optional.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
