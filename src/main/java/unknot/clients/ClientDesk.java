package unknot.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import unknot.audit.Deeds;
import unknot.shared.Language;

/** Adds clients and changes their details. */
@ApplicationScoped
public class ClientDesk {

    @Inject
    Clients clients;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /** How a change of the details ended. */
    public enum Change {
        DONE,
        /** Somebody else changed the client after the form was opened; nothing was saved. */
        STALE,
        UNKNOWN_CLIENT
    }

    /** @return the id of the new client */
    @Transactional
    public long add(ClientDetails details) {
        Client client = new Client(details.givenName(), details.familyName(), details.birthDate(), details.phone(), details.email(),
                clock.instant());
        Optional.ofNullable(details.language()).ifPresent(client::writeIn);
        clients.persist(client);
        deeds.of(client.id(), client.id());
        return client.id();
    }

    /** @param version the version that the form was opened on */
    @Transactional
    public Change change(long id, int version, ClientDetails details) {
        Optional<Client> found = clients.findByIdOptional(id);
        if (found.isEmpty()) {
            return Change.UNKNOWN_CLIENT;
        }
        Client client = found.get();
        if (client.version() != version) {
            return Change.STALE;
        }
        client.change(details.givenName(), details.familyName(), details.birthDate(), details.phone(), details.email());
        Optional.ofNullable(details.language()).ifPresent(client::writeIn);
        return Change.DONE;
    }

    /** Whether this client is reminded of visits from now on; nothing for a client who is not known. */
    @Transactional
    public void remind(long id, boolean wanted) {
        clients.findByIdOptional(id).ifPresent(client -> client.remind(wanted));
    }

    /** Whether reminders come as text messages from now on. */
    @Transactional
    public void remindByText(long id, boolean wanted) {
        clients.findByIdOptional(id).ifPresent(client -> client.remindByText(wanted));
    }

    /** How this client wants to be written to; nothing for a client who is not known. */
    @Transactional
    public void writeTo(long id, Optional<Language> language, boolean reminded, boolean byText) {
        clients.findByIdOptional(id).ifPresent(client -> {
            language.ifPresent(client::writeIn);
            client.remind(reminded);
            client.remindByText(byText);
        });
    }

    /** Clients who are probably this same person: the same name, and the same birth date or phone where one is given. */
    @Transactional
    public List<Client> twinsOf(ClientDetails details) {
        return clients.namedLike(details.givenName(), details.familyName()).stream().filter(known -> isTwin(known, details)).toList();
    }

    private static boolean isTwin(Client known, ClientDetails details) {
        boolean nothingElseToGoBy = details.birthDate() == null && details.phone() == null;
        boolean sameBirth = details.birthDate() != null && details.birthDate().equals(known.birthDate());
        boolean samePhone = details.phone() != null && details.phoneDigits().equals(known.phoneDigits());
        return nothingElseToGoBy || sameBirth || samePhone;
    }
}
