package unknot.between;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import unknot.booking.Appointment;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** What a client told before a visit. Whoever tells it anew adds another one, of which the last counts; none ever changes. */
@Entity
public class CheckIn implements EncryptedRow {

    public static final int LONGEST_WORDS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long appointmentId;
    @Column(updatable = false)
    private long clientId;
    private short number;
    private byte pain;
    private SinceLast since;
    @Encrypted
    private String words;
    private Instant toldAt;
    @ElementCollection
    @CollectionTable(name = "check_in_place", joinColumns = @JoinColumn(name = "check_in_id"))
    @Column(name = "place")
    private Set<String> places = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "check_in_flag", joinColumns = @JoinColumn(name = "check_in_id"))
    private Set<Flag> flags = new HashSet<>();

    protected CheckIn() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.client(clientId);
    }

    @Override
    public String rowName() {
        return appointmentId + "." + number;
    }

    /** A yes to a question about safety. @param topic code of a {@link unknot.charting.SafetyTopic}; {@code name} as it was then */
    @Embeddable
    public record Flag(String topic, String name) {
    }

    /**
     * What is told.
     *
     * @param pain now, 0 to 10
     * @param places codes of {@link HurtPlaces}
     * @param since null where there was no visit before or nothing was said
     * @param words of the client's own, never null, at most {@link #LONGEST_WORDS} characters
     */
    public record Told(int pain, Set<String> places, SinceLast since, String words, Set<Flag> flags) {
    }

    /** @param number counts what was told for the visit, from 1 */
    CheckIn(Appointment visit, int number, Told told, Instant toldAt) {
        this.appointmentId = visit.id();
        this.clientId = visit.client().id();
        this.number = (short) number;
        this.pain = (byte) told.pain();
        this.since = told.since();
        this.words = told.words();
        this.toldAt = toldAt;
        this.places.addAll(told.places());
        this.flags.addAll(told.flags());
    }

    public Told told() {
        return new Told(pain, Set.copyOf(places), since, words, Set.copyOf(flags));
    }

    long appointmentId() {
        return appointmentId;
    }

    int number() {
        return number;
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** What was said yes to, by name. */
    List<String> worries() {
        return flags.stream().map(Flag::name).sorted(Comparator.naturalOrder()).toList();
    }
}
