package unknot.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {

    /** The active account with this address, however it was capitalised. */
    public Optional<Account> byEmail(String email) {
        return find("email = ?1 and active = true", Account.normalized(email)).firstResultOptional();
    }

    /**
     * The account as it is now, its row locked until the transaction ends: whoever opens something for it and whoever takes that away take turns.
     * The first thing of its transaction, which otherwise goes on seeing what was before it waited.
     */
    Account locked(long id) {
        getEntityManager().createNativeQuery("SELECT id FROM account WHERE id = :id FOR UPDATE").setParameter("id", id).getResultList();
        return findById(id);
    }

    /** This client's account, switched off or not. */
    Optional<Account> ofClient(long clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    /** The account with this address, switched off or not. */
    public Optional<Account> ofAddress(String email) {
        return find("email", Account.normalized(email)).firstResultOptional();
    }

    /** Whether any account has this address, switched off or not: an address is somebody's once. */
    public boolean taken(String email) {
        return count("email = ?1", Account.normalized(email)) > 0;
    }
}
