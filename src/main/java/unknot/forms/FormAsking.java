package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import unknot.access.AccountDesk;
import unknot.clients.Client;
import unknot.messages.Outbox;
import unknot.messages.PublicAddress;
import unknot.shared.Collisions;

/** Asks clients for forms and consent by e-mail; who cannot sign in yet is invited in the same breath. */
@ApplicationScoped
public class FormAsking {

    @Inject
    EntityManager entities;
    @Inject
    AccountDesk accounts;
    @Inject
    FormLetters letters;
    @Inject
    Outbox outbox;
    @Inject
    PublicAddress address;
    @Inject
    Clock clock;

    /** What came of asking. */
    public enum Outcome {
        /** The e-mail is in the outbox, or was before: the same page asks once. */
        ASKED,
        NO_EMAIL,
        /** Somebody else's account has the client's address. */
        EMAIL_TAKEN,
        /** Nothing leaves here. */
        CLOSED
    }

    /** Whether anybody can be asked by e-mail. */
    public boolean isOpen() {
        return outbox.isOpen() && address.isSet();
    }

    /** A key for a page that asks. */
    public static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /** @param key of the page that asks; of two with the same one asks */
    public Outcome ask(long clientId, String key, String by) {
        if (!isOpen()) {
            return Outcome.CLOSED;
        }
        Optional<AccountDesk.ClientAccess> access = accounts.ofClient(clientId);
        if (access.isEmpty()) {
            Client client = QuarkusTransaction.requiringNew().call(() -> entities.find(Client.class, clientId));
            if (client.writtenTo() == null) {
                return Outcome.NO_EMAIL;
            }
            // Whoever looks after the client signs in already.
            if (client.email() != null && accounts.inviteClient(clientId, client.name(), client.email()) instanceof AccountDesk.Refused refused && refused.reason() != AccountDesk.Reason.HAS_ACCESS) {
                return refused.reason() == AccountDesk.Reason.EMAIL_TAKEN ? Outcome.EMAIL_TAKEN : Outcome.NO_EMAIL;
            }
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> put(clientId, key, by));
        } catch (RuntimeException failure) {
            if (!Collisions.keyTaken(failure)) {
                throw failure;
            }
        }
        return Outcome.ASKED;
    }

    private void put(long clientId, String key, String by) {
        entities.persist(new FormRequest(clientId, key, by, clock.instant()));
        Client client = entities.find(Client.class, clientId);
        outbox.put(letters.request(client, accounts.ofClient(clientId).map(AccountDesk.ClientAccess::email).orElseGet(client::writtenTo)));
    }

    /** The latest; empty where nobody asked. */
    @Transactional
    public Optional<FormRequest> latest(long clientId) {
        List<FormRequest> found = entities.createQuery("select r from FormRequest r where r.clientId = :client order by r.askedAt desc, r.id desc", FormRequest.class)
                .setParameter("client", clientId).setMaxResults(1).getResultList();
        return found.stream().findFirst();
    }
}
