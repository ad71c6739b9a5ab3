package unknot.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/** Gives pages and templates who is signed in; {@code cdi:current} in templates. */
@RequestScoped
@Named("current")
public class CurrentAccount {

    static final String ATTRIBUTE = "unknot.signed-in";
    static final String TOKEN = "unknot.access-token";

    @Inject
    SecurityIdentity identity;

    /** Who is signed in, or null for a visitor. */
    public SignedIn account() {
        return identity.isAnonymous() ? null : identity.getAttribute(ATTRIBUTE);
    }

    /** By which access token a program acts, or null for people. */
    public Long tokenId() {
        return identity.getAttribute(TOKEN);
    }

    /** The client whose pages these are: who is signed in, or somebody whom they look after and have chosen. Not found where there is none. */
    public long client() {
        return Optional.ofNullable(account()).map(SignedIn::clientId).orElseThrow(NotFoundException::new);
    }
}
