package unknot.clients;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import unknot.access.TreatedPeople;
import unknot.messages.Readers;
import unknot.shared.Language;

@ApplicationScoped
public class Clients implements PanacheRepository<Client>, Readers, TreatedPeople {

    private static final int LOOKED_AT = 100;
    private static final int MOST_TWINS = 5;

    @Override
    @Transactional
    public Language languageOf(Long clientId) {
        return clientId == null ? Language.ENGLISH : findByIdOptional(clientId).map(Client::language).orElse(Language.ENGLISH);
    }

    @Override
    @Transactional
    public Optional<Person> person(long clientId) {
        return findByIdOptional(clientId).filter(client -> client.present() && !client.restricted()).map(client -> new Person(client.id(), client.givenName(), client.name(), client.birthDate()));
    }

    /** The client with this id, or whoever that client has become; empty for one whose record was disposed of. */
    public Optional<Client> present(long id) {
        return findByIdOptional(id).filter(client -> !client.disposedOf()).map(client -> client.becameId() == null ? client : findById(client.becameId()));
    }

    /** The same, but for those whose record is restricted. */
    public Optional<Client> found(long id) {
        return present(id).filter(client -> !client.restricted());
    }

    /**
     * Finds clients by what somebody has typed so far: the beginnings of words of a name, a phone number, a birth date.
     *
     * @param today against which a year of two digits is read
     * @param most how many at most, by family name
     */
    public List<Client> found(String typed, LocalDate today, int most) {
        ClientSearch search = ClientSearch.of(typed, today);
        return find("from Client c where c.becameId is null and c.disposedAt is null and c.restrictedAt is null and " + search.condition() + " order by c.familyName, c.givenName, c.id", search.values()).page(0, most).list();
    }

    /** The client whose name, e-mail address and phone number are all these; a number counts as the same with its country's code before it. */
    public Optional<Client> alike(String givenName, String familyName, String email, String phone) {
        return list("becameId is null and disposedAt is null and restrictedAt is null and familyName = ?1 and givenName = ?2 and email = ?3 order by id", familyName, givenName, email).stream()
                .filter(known -> known.phone() != null && national(known.phoneDigits()).equals(national(Client.digits(phone)))).findFirst();
    }

    /** The last nine digits: what is left of a number when its country's code or the zero in place of it is taken away. */
    private static String national(String digits) {
        return digits.length() <= 9 ? digits : digits.substring(digits.length() - 9);
    }

    /** Clients with exactly this name, as the database compares names: without regard to case and accents. */
    List<Client> namedLike(String givenName, String familyName) {
        return find("becameId is null and disposedAt is null and restrictedAt is null and familyName = ?1 and givenName = ?2 order by id", familyName, givenName).page(0, 5).list();
    }

    /**
     * Who may be the same person as this client: born on the same day with a name much like this one, or with the same phone number or e-mail address. One statement.
     * Families share these; where given names and birth dates both differ it is somebody else.
     */
    public List<Client> likelyTwins(Client client) {
        if (client.birthDate() == null && client.phoneDigits() == null && client.email() == null) {
            return List.of();
        }
        return find("becameId is null and disposedAt is null and restrictedAt is null and id <> ?1 and (birthDate = ?2 or phoneDigits = ?3 or email = ?4) order by familyName, givenName, id", client.id(), client.birthDate(),
                client.phoneDigits(), client.email()).page(0, LOOKED_AT).stream().filter(other -> Twins.likely(client, other)).limit(MOST_TWINS).toList();
    }
}
