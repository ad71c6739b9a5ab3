package unknot.messages;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to leave. A message is put in by the transaction of what it tells of, so that either both happened or neither.
 * {@code cdi:outbox} in templates.
 */
@ApplicationScoped
@Named("outbox")
public class Outbox implements PanacheRepository<OutgoingMessage> {

    /** Longer than any batch takes: what a server was sending when it died is sent by another after this. */
    static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    MailServer mailServer;
    @Inject
    MessageSettings settings;
    @Inject
    Clock clock;

    /** Whether a message put in here reaches anybody. Where not, say so instead of promising a message. */
    public boolean isOpen() {
        return mailServer.isSet() || settings.readHere().isPresent();
    }

    /** The page of ours at which messages can be read instead of being sent, in the demo clinic. */
    public Optional<String> readHere() {
        return mailServer.isSet() ? Optional.empty() : settings.readHere();
    }

    /** @return the id of the message */
    @Transactional(Transactional.TxType.MANDATORY)
    public long put(Letter letter) {
        OutgoingMessage message = new OutgoingMessage(letter, clock.instant());
        persist(message);
        return message.id();
    }

    /** The newest messages, whatever their state. */
    public List<OutgoingMessage> latest(int most) {
        return find("order by id desc").page(0, most).list();
    }

    /** The newest messages to a client, whatever their state. */
    public List<OutgoingMessage> latestOf(long clientId, int most) {
        return find("clientId = ?1 order by createdAt desc, id desc", clientId).page(0, most).list();
    }

    /** Whether the mail server last said of this client's address that it takes nothing. */
    @Transactional
    public boolean rejects(long clientId, String email) {
        return email != null && find("clientId = ?1 and recipient = ?2 and (state = ?3 or failure = ?4) order by id desc", clientId, email, MessageState.SENT,
                Bounce.ADDRESS).page(0, 1).stream().anyMatch(last -> Bounce.ADDRESS.equals(last.failure()));
    }

    /**
     * Sends what was given up once more.
     *
     * @param clientId whose message it is
     * @param email where it is to go now
     * @return false where there is nothing of the kind to be sent, or any more
     */
    @Transactional
    public boolean sendAgain(long id, long clientId, String email) {
        Optional<OutgoingMessage> message = findByIdOptional(id).filter(known -> Long.valueOf(clientId).equals(known.clientId()) && email != null
                && known.canGoAgain(clock.instant()));
        message.ifPresent(known -> known.sendAgain(email, clock.instant()));
        return message.isPresent();
    }

    /** Messages of a channel that are due and that nobody else sends from now on, the oldest first, and the lease they are held by. */
    Leased lease(Channel channel, int most) {
        String holder = UUID.randomUUID().toString();
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> getEntityManager()
                .createNativeQuery("UPDATE outgoing_message SET lease = ?, leased_until = ?, version = version + 1"
                        + " WHERE state = 'waiting' AND channel = ? AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?) ORDER BY due_at, id LIMIT " + most)
                .setParameter(1, holder).setParameter(2, now.plus(LEASE)).setParameter(3, channel.code()).setParameter(4, now).setParameter(5, now).executeUpdate());
        return new Leased(holder, QuarkusTransaction.requiringNew().call(() -> list("lease = ?1 order by dueAt, id", holder)));
    }

    record Leased(String holder, List<OutgoingMessage> messages) {
    }
}
