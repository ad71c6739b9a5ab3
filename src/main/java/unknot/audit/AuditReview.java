package unknot.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import unknot.shared.Coded;

/** Finds what was written down, the newest first. Each question is one statement, however much there is; an index goes with each filter. */
@ApplicationScoped
public class AuditReview {

    private static final String ENTRY = "SELECT e.id, COALESCE(e.account_name, a.display_name), e.role, t.name, e.client_id, CONCAT(c.given_name, ' ', c.family_name),"
            + " e.act, e.part, e.part_id, e.remote_address, e.token_id, DATE_FORMAT(e.at, '%Y-%m-%dT%H:%i:%s.%f') FROM audit_event e LEFT JOIN account a ON a.id = e.account_id"
            + " LEFT JOIN access_token t ON t.id = e.token_id LEFT JOIN client c ON c.id = e.client_id WHERE ";

    @Inject
    EntityManager entities;

    /**
     * What is looked for; null for anything.
     *
     * @param nobody only what visitors did who had no session
     * @param clientWords beginnings of words of the client's name
     * @param until is not within
     */
    public record Wanted(Long accountId, boolean nobody, Long clientId, List<String> clientWords, Act act, RecordPart part, String from, Instant since, Instant until) {

        private Map<String, Object> conditions() {
            Map<String, Object> all = new LinkedHashMap<>();
            put(all, "e.account_id = :account", accountId);
            put(all, "e.client_id IN (SELECT k.id FROM client k WHERE k.id = :client OR k.became_id = :client)", clientId);
            put(all, "e.act = :act", act == null ? null : act.code());
            put(all, "e.part = :part", part == null ? null : part.code());
            put(all, "e.remote_address = :address", from);
            put(all, "e.at >= :since", since);
            put(all, "e.at < :until", until);
            for (int i = 0; i < clientWords.size(); i++) {
                put(all, "e.client_id IN (SELECT client_id FROM client_word WHERE word LIKE :word" + i + ")", clientWords.get(i).replaceAll("[%_\\\\]", "") + "%");
            }
            return all;
        }

        private static void put(Map<String, Object> all, String condition, Object value) {
            if (value != null) {
                all.put(condition, value);
            }
        }
    }

    /** Where a page ended: the moment of its last entry, to the microsecond, and its id. */
    public record Place(Instant at, long id) {

        private static final Pattern WRITTEN = Pattern.compile("([1-8]\\d{3}-[^_]+)_(\\d{1,18})");

        /** What {@link #toString} has written. */
        public static Optional<Place> read(String written) {
            Matcher found = WRITTEN.matcher(written == null ? "" : written);
            try {
                return found.matches() ? Optional.of(new Place(Instant.parse(found.group(1)), Long.parseLong(found.group(2)))) : Optional.empty();
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }

    /**
     * @param who as the account was called then; null for a visitor
     * @param program the name of the access token; null for people
     * @param client as the client is called now; null where no client is concerned
     * @param from the address of the network; null where it was not noted
     */
    public record Entry(long id, Instant at, String who, String role, String program, Long clientId, String client, Act act, RecordPart part, Long partId, String from,
            Place place) {
    }

    /** Sign-ins that failed, of one account from one address. @param who null where no account has the address that was typed */
    public record Failures(String who, String from, Instant first, Instant last, int times) {
    }

    /** Whose acts can be asked for. */
    public record Person(long accountId, String name, String role) {
    }

    /** @param after null for the newest; {@code most} how many at most */
    @Transactional
    public List<Entry> find(Wanted wanted, Place after, int most) {
        Map<String, Object> conditions = wanted.conditions();
        String where = conditions.keySet().stream().map(condition -> condition + " AND ").collect(Collectors.joining());
        String order = (wanted.nobody ? "e.account_id IS NULL AND " : "") + (after == null ? "TRUE" : "(e.at < :placeAt OR e.at = :placeAt AND e.id < :placeId)")
                + " ORDER BY e.at DESC, e.id DESC";
        Query query = entities.createNativeQuery(ENTRY + where + order, Object[].class).setMaxResults(most);
        conditions.forEach((condition, value) -> query.setParameter(condition.replaceAll(".*:(\\w+).*", "$1"), value));
        if (after != null) {
            query.setParameter("placeAt", after.at).setParameter("placeId", after.id);
        }
        List<Entry> entries = new ArrayList<>();
        query.getResultList().forEach(row -> entries.add(entry((Object[]) row)));
        return entries;
    }

    private static Entry entry(Object[] row) {
        long id = number(row[0]);
        String program = row[10] == null ? null : Objects.requireNonNullElse((String) row[3], "");
        Instant at = LocalDateTime.parse((String) row[11]).toInstant(ZoneOffset.UTC);
        return new Entry(id, at, (String) row[1], (String) row[2], program, number(row[4]), (String) row[5],
                Coded.find(Act.class, (String) row[6]).orElseThrow(), Coded.find(RecordPart.class, (String) row[7]).orElseThrow(), number(row[8]), (String) row[9], new Place(at, id));
    }

    private static Long number(Object column) {
        return column == null ? null : Long.valueOf(((Number) column).longValue());
    }

    /** Failed sign-ins by account and address, the most first. */
    @Transactional
    public List<Failures> failures(Instant since, Instant until, int most) {
        List<Failures> found = new ArrayList<>();
        entities.createNativeQuery("SELECT MAX(e.account_name), e.remote_address, TIMESTAMPDIFF(SECOND, '1970-01-01', MIN(e.at)), TIMESTAMPDIFF(SECOND, '1970-01-01', MAX(e.at)), COUNT(*) FROM audit_event e"
                + " WHERE e.act = :failed AND e.at >= :since AND e.at < :until GROUP BY e.account_id, e.remote_address ORDER BY COUNT(*) DESC, MAX(e.at) DESC", Object[].class)
                .setParameter("failed", Act.SIGN_IN_FAILED.code()).setParameter("since", since).setParameter("until", until).setMaxResults(most).getResultList()
                .forEach(row -> found.add(failures((Object[]) row)));
        return found;
    }

    private static Failures failures(Object[] row) {
        return new Failures((String) row[0], (String) row[1], Instant.ofEpochSecond(number(row[2])), Instant.ofEpochSecond(number(row[3])), number(row[4]).intValue());
    }

    /** The staff, also those who are gone, by name. */
    @Transactional
    public List<Person> staff() {
        List<Person> people = new ArrayList<>();
        entities.createNativeQuery("SELECT id, display_name, role FROM account WHERE role <> 'client' ORDER BY display_name, id", Object[].class).getResultList()
                .forEach(row -> people.add(new Person(number(((Object[]) row)[0]), (String) ((Object[]) row)[1], (String) ((Object[]) row)[2])));
        return people;
    }

    /** What a client is called; empty for an unknown one. */
    @Transactional
    public Optional<String> client(long id) {
        return entities.createNativeQuery("SELECT CONCAT(given_name, ' ', family_name) FROM client WHERE id = :id", String.class).setParameter("id", id).getResultStream()
                .findFirst().map(String.class::cast);
    }
}
