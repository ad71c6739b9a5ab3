package unknot.booking.web;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SessionMechanism;

/** Tells screens that show the calendar when it changes, so that they can fetch what they show again. */
@Path(LivePages.PATH)
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
public class LivePages {

    static final String PATH = "/day/changes";
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);
    private static final Duration FURTHEST_BACK = Duration.ofMinutes(2);

    @Inject
    LiveCalendar calendar;
    @Inject
    CurrentAccount current;
    @Inject
    Clock clock;

    /** @param read when the screen read what it shows; what changed after that is told first */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(@QueryParam("read") String read, @CookieParam(SessionMechanism.COOKIE) String token,
            @Context Sse sse) {
        return calendar.follow(token, current.account().name(), read(read)).map(news -> event(news, sse));
    }

    /** The address at which a screen learns what changed after it read what it shows. */
    static String after(Instant read) {
        return PATH + "?read=" + read;
    }

    private Instant read(String typed) {
        Instant earliest = clock.instant().minus(FURTHEST_BACK);
        try {
            Instant asked = typed == null ? earliest : Instant.parse(typed);
            return asked.isBefore(earliest) ? earliest : asked;
        } catch (DateTimeParseException unreadable) {
            return earliest;
        }
    }

    private static OutboundSseEvent event(LiveCalendar.News news, Sse sse) {
        LiveCalendar.Change change = news.change();
        if (change == null) {
            return sse.newEventBuilder().comment("here").reconnectDelay(COME_BACK_AFTER.toMillis()).build();
        }
        String days = change.days().stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(",", "[", "]"));
        return sse.newEventBuilder().name("change").id(Long.toString(change.id())).mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, "{\"visit\":%s,\"place\":%s,\"days\":%s}".formatted(change.visitId(), change.placeId(), days)).build();
    }
}
