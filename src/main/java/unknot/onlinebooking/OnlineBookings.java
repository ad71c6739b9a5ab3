package unknot.onlinebooking;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import unknot.access.SecretToken;
import unknot.clients.Client;

@ApplicationScoped
class OnlineBookings implements PanacheRepository<OnlineBooking> {

    Optional<OnlineBooking> ofVisitor(String token) {
        return token == null ? Optional.empty() : find("visitorHash", SecretToken.hash(token)).firstResultOptional();
    }

    Optional<OnlineBooking> ofLink(String token) {
        return token == null ? Optional.empty() : find("linkHash", SecretToken.hash(token)).firstResultOptional();
    }

    long begunFrom(String network, Instant since) {
        return count("network = ?1 and begunAt > ?2", network, since);
    }

    /** How many links went out since then for this address or this phone, whichever has more. */
    long linksFor(VisitorDetails details, Instant since) {
        return Math.max(links("email", details.email(), since), links("phoneDigits", Client.digits(details.phone()), since));
    }

    private long links(String column, String value, Instant since) {
        return getEntityManager().createQuery("select coalesce(sum(o.linksSent), 0) from OnlineBooking o where o." + column
                + " = :value and o.linkSentAt > :since", Long.class).setParameter("value", value).setParameter("since", since).getSingleResult();
    }
}
