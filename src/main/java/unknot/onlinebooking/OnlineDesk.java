package unknot.onlinebooking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import unknot.access.SecretToken;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.FreeTime;
import unknot.booking.HeldBooking;
import unknot.booking.HeldBookings;
import unknot.booking.Outcome;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.clients.Client;
import unknot.clients.ClientDesk;
import unknot.clients.ClientDetails;
import unknot.clients.Clients;
import unknot.messages.Outbox;
import unknot.messages.PublicAddress;

/**
 * Takes a visitor from a held time to a visit. A visitor is known by a token in the browser, and is believed to be who they say once
 * the link in the e-mail was followed and its button pressed. Nothing here tells whether somebody is a client already.
 */
@ApplicationScoped
public class OnlineDesk {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    OnlineBookings bookings;
    @Inject
    HeldBookings holds;
    @Inject
    BookingDesk desk;
    @Inject
    Clients clients;
    @Inject
    ClientDesk clientDesk;
    @Inject
    LinkLetters letters;
    @Inject
    Outbox outbox;
    @Inject
    PublicAddress address;
    @Inject
    OnlineSettings settings;
    @Inject
    OnlineMessages messages;
    @Inject
    Clock clock;

    /** What came of taking a time. */
    public sealed interface Taking {

        /** @param token for the visitor's browser */
        record Held(String token) implements Taking {
        }

        /** @param nearest free times instead */
        record Refused(Refusal refusal, List<FreeTime> nearest) implements Taking {
        }

        /** Too many times were held from this network lately. */
        record TooMany() implements Taking {
        }
    }

    /** How sending the details ended. */
    public sealed interface Asking {

        /** @param token of the visitor's browser; another than before when the time had to be held anew */
        record Sent(String token) implements Asking {
        }

        /** Too many links for this address or phone lately, or too many holds. */
        record TooMany() implements Asking {
        }

        /** The hold had run out and the time is not to be had any more. */
        record RunOut(Refusal refusal, List<FreeTime> nearest) implements Asking {
        }

        /** Nothing is held by this browser, or it is booked already. */
        record Gone() implements Asking {
        }
    }

    /** What came of the link's button. */
    public sealed interface Confirming {

        /** @param token for the browser, which shows the visit from now on */
        record Booked(String token) implements Confirming {
        }

        /** The link was used before; the visit is booked. */
        record Used() implements Confirming {
        }

        /** The link is too old, was replaced by a newer one, or never was. */
        record Over() implements Confirming {
        }

        record Refused(Refusal refusal, List<FreeTime> nearest) implements Confirming {
        }
    }

    /** Whether anybody can confirm a booking: the link has to arrive and to lead here. */
    public boolean canSendLinks() {
        return outbox.isOpen() && address.isSet();
    }

    /**
     * Holds a time. What the same browser held before is given back.
     *
     * @param network where the request came from
     */
    public Taking take(String visitor, long serviceId, SessionTime time, String network) {
        Instant now = clock.instant();
        if (QuarkusTransaction.requiringNew().call(() -> bookings.begunFrom(network, now.minus(AN_HOUR))) >= settings.holdsPerNetworkAnHour()) {
            return new Taking.TooMany();
        }
        String token = SecretToken.next();
        Outcome outcome = desk.hold(serviceId, time,
                () -> bookings.ofVisitor(visitor).ifPresent(before -> holds.release(holds.findById(before.holdId()))),
                hold -> bookings.persist(new OnlineBooking(SecretToken.hash(token), hold, network, now)));
        return outcome instanceof Outcome.Refused refused ? new Taking.Refused(refused.refusal(), refused.nearest()) : new Taking.Held(token);
    }

    /**
     * Says who the held time is for, holds it once more and sends the link. A hold that has run out is begun anew if the time is still free.
     *
     * @param instead another time to take in place of the held one, or null
     */
    public Asking ask(String visitor, VisitorDetails details, SessionTime instead, String network) {
        Optional<HeldBooking> hold = QuarkusTransaction.requiringNew().call(() -> ofVisitor(visitor));
        if (hold.isEmpty() || hold.get().appointmentId() != null) {
            return new Asking.Gone();
        }
        String token = visitor;
        if (instead != null || !hold.get().holds(clock.instant())) {
            SessionTime time = instead == null ? desk.timeOf(hold.get()) : instead;
            Taking taking = take(visitor, hold.get().service().id(), time, network);
            if (taking instanceof Taking.Refused refused) {
                return new Asking.RunOut(refused.refusal(), refused.nearest());
            }
            if (taking instanceof Taking.TooMany) {
                return new Asking.TooMany();
            }
            token = ((Taking.Held) taking).token();
        }
        String held = token;
        return QuarkusTransaction.requiringNew().call(() -> send(held, details)) ? new Asking.Sent(held) : new Asking.TooMany();
    }

    private Optional<HeldBooking> ofVisitor(String visitor) {
        return bookings.ofVisitor(visitor).flatMap(booking -> holds.whole(booking.holdId()));
    }

    /** @return false when this person has asked for too many links */
    private boolean send(String visitor, VisitorDetails details) {
        OnlineBooking booking = bookings.ofVisitor(visitor).orElseThrow();
        HeldBooking hold = holds.whole(booking.holdId()).orElseThrow();
        Instant now = clock.instant();
        if (bookings.linksFor(details, now.minus(A_DAY)) >= settings.linksPerPersonADay()) {
            return false;
        }
        if (!booking.asked()) {
            holds.renew(hold);
        }
        String link = SecretToken.next();
        booking.ask(details, SecretToken.hash(link), now);
        outbox.put(letters.link(details, hold, link, now.plus(settings.linkLife())));
        return true;
    }

    /** Books what the link stands for. */
    public Confirming confirm(String link) {
        Instant now = clock.instant();
        Optional<OnlineBooking> found = QuarkusTransaction.requiringNew().call(() -> bookings.ofLink(link));
        if (found.isEmpty()) {
            return new Confirming.Over();
        }
        OnlineBooking booking = found.get();
        if (booking.appointmentId() != null) {
            return new Confirming.Used();
        }
        if (booking.linkIsOver(now, settings.linkLife())) {
            return new Confirming.Over();
        }
        String token = SecretToken.next();
        Outcome outcome = desk.bookHeld(booking.holdId(), () -> client(booking.details()), booking.details().words(), client(),
                visit -> bookings.findById(booking.id()).became(visit, SecretToken.hash(token)));
        if (outcome instanceof Outcome.Refused refused) {
            return new Confirming.Refused(refused.refusal(), refused.nearest());
        }
        // Of two presses of the button at once the second finds the visit of the first.
        boolean ours = QuarkusTransaction.requiringNew().call(() -> bookings.ofVisitor(token).isPresent());
        return ours ? new Confirming.Booked(token) : new Confirming.Used();
    }

    /** Books what this browser holds for a client who is signed in: nobody has to prove an address. */
    public Outcome bookFor(String visitor, long clientId, String words) {
        Optional<OnlineBooking> found = QuarkusTransaction.requiringNew().call(() -> bookings.ofVisitor(visitor));
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.HOLD_RUN_OUT, List.of());
        }
        return desk.bookHeldFor(found.get().holdId(), clientId, words, client(),
                visit -> bookings.findById(found.get().id()).became(visit, SecretToken.hash(visitor)));
    }

    /** Clients who do something themselves. */
    public Actor client() {
        return new Actor(messages.booked_by(), true);
    }

    /** The client whose name, e-mail address and phone are these, or a new one. */
    private Client client(VisitorDetails details) {
        return clients.alike(details.givenName(), details.familyName(), details.email(), details.phone()).orElseGet(() -> clients
                .findById(clientDesk.add(new ClientDetails(details.givenName(), details.familyName(), null, details.phone(), details.email()))));
    }
}
