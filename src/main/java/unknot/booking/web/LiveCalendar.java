package unknot.booking.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import unknot.access.SignInDesk;
import unknot.booking.CalendarChange;
import unknot.booking.CalendarChanges;
import unknot.schedule.Timetable.Place;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;

/**
 * Follows the changes of the calendar for all screens of this server that show it. They are read from their table, so that it does
 * not matter which server a change was made on; and only while somebody listens.
 */
@ApplicationScoped
public class LiveCalendar {

    private static final Logger LOG = Logger.getLogger(LiveCalendar.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);
    /** In looks: how late a change may become visible. */
    private static final int LOOKS_AGAIN = 20;
    /** In looks: how often a line on which nothing happens says that it is alive, and how often sessions are asked for. */
    private static final int BEAT = 30;
    private static final int SIGNED_IN = 4;
    /** How many ids before the last one may still be on their way when the first listener comes. */
    private static final long IDS_ON_THEIR_WAY = 100;
    /** Changes that a listener may fall behind before it is let go, to come back by itself. */
    private static final int BEHIND = 256;

    @Inject
    CalendarChanges changes;
    @Inject
    Timetables timetables;
    @Inject
    SignInDesk signIn;
    @Inject
    Clock clock;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> looking;
    /** Held during a look, so that one that takes long and the first of the next listener do not meet. */
    private final Object look = new Object();
    private FreshIds fresh;
    private volatile boolean beginning;
    private long looks;

    /**
     * Something for a screen.
     *
     * @param change null for a mere sign that the line is alive
     */
    public record News(Change change) {
        static final News NONE = new News(null);
    }

    /**
     * What a screen is told of a change: no names and nothing of its content.
     *
     * @param visitId null where no visit was changed
     * @param placeId null where it concerns all places
     * @param days the dates it touches, by the clock of the place; empty for any
     */
    public record Change(long id, Long visitId, Long placeId, Set<String> days) {
    }

    private static final class Listener {
        private final String token;
        private final MultiEmitter<? super News> screen;
        private final String name;
        /** What changed after the screen read what it shows comes first; null once it was sent. */
        private Instant read;

        Listener(String token, String name, Instant read, MultiEmitter<? super News> screen) {
            this.token = token;
            this.name = name;
            this.read = read;
            this.screen = screen;
        }
    }

    /**
     * The changes from now on, until the sign-in session ends.
     *
     * @param token of the session
     * @param name whose screen it is: it shows what they did themselves before it was read
     * @param read when it was read; what changed since then comes first
     */
    public Multi<News> follow(String token, String name, Instant read) {
        return Multi.createFrom().emitter(screen -> {
            Listener listener = new Listener(token, name, read, screen);
            screen.onTermination(() -> leave(listener));
            screen.emit(News.NONE);
            join(listener);
        }, BEHIND);
    }

    private synchronized void join(Listener listener) {
        listeners.add(listener);
        if (looking == null) {
            beginning = true;
            looking = Infrastructure.getDefaultWorkerPool().scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && looking != null) {
            looking.cancel(false);
            looking = null;
        }
    }

    /** How many screens follow. */
    int listening() {
        return listeners.size();
    }

    /** While nothing happens all listeners together cost one statement a look, and every few looks another. */
    private void look() {
        try {
            synchronized (look) {
                if (++looks % SIGNED_IN == 0) {
                    letGoWhoIsSignedOut();
                }
                if (looks % BEAT == 0) {
                    listeners.forEach(listener -> listener.screen.emit(News.NONE));
                }
                QuarkusTransaction.requiringNew().run(this::tell);
            }
        } catch (RuntimeException failure) {
            // Browsers come back by themselves, perhaps to another server.
            LOG.warnf("the calendar's changes cannot be read: %s", failure.getMessage());
            end();
        }
    }

    private void letGoWhoIsSignedOut() {
        Set<String> alive = signIn.alive(listeners.stream().map(listener -> listener.token).distinct().toList());
        listeners.stream().filter(listener -> !alive.contains(listener.token)).forEach(listener -> listener.screen.complete());
    }

    private void tell() {
        if (beginning) {
            beginning = false;
            long from = Math.max(0, changes.last() - IDS_ON_THEIR_WAY);
            fresh = new FreshIds(from, ids(changes.after(from)), LOOKS_AGAIN);
        }
        // Before what new listeners have missed: a change that is committed in between is told twice, not never.
        List<CalendarChange> visible = changes.after(fresh.above());
        List<Long> unseen = fresh.fresh(ids(visible));
        List<Listener> known = new ArrayList<>();
        for (Listener listener : listeners) {
            if (listener.read == null) {
                known.add(listener);
            } else {
                tell(List.of(listener), missed(listener));
                listener.read = null;
            }
        }
        tell(known, visible.stream().filter(change -> unseen.contains(change.id())).toList());
    }

    /** Changes that were under way while the screen was read are a moment older. */
    private List<CalendarChange> missed(Listener listener) {
        return changes.since(listener.read.minus(UNDER_WAY)).stream()
                .filter(change -> !change.happenedAt().isBefore(listener.read) || !change.who().equals(listener.name)).toList();
    }

    private static List<Long> ids(List<CalendarChange> read) {
        return read.stream().map(CalendarChange::id).toList();
    }

    private void tell(List<Listener> whom, List<CalendarChange> what) {
        if (what.isEmpty()) {
            return;
        }
        Map<Long, Place> places = timetables.current().places();
        what.stream().map(change -> new News(told(change, places))).forEach(news -> whom.forEach(listener -> listener.screen.emit(news)));
    }

    private Change told(CalendarChange change, Map<Long, Place> places) {
        Place place = change.locationId() == null ? null : places.get(change.locationId());
        Set<String> days = new LinkedHashSet<>();
        if (place != null) {
            ClinicTime time = new ClinicTime(place.zone(), clock);
            Stream.of(change.fromStartsAt(), change.toStartsAt()).filter(instant -> instant != null)
                    .forEach(instant -> days.add(time.date(instant).toString()));
        }
        return new Change(change.id(), change.appointmentId(), change.locationId(), days);
    }

    /** The server is about to wait for the requests that it answers, and these would stay for hours. */
    void end(@Observes ShutdownDelayInitiatedEvent shutdown) {
        end();
    }

    private void end() {
        listeners.forEach(listener -> listener.screen.complete());
    }
}
