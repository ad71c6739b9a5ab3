package unknot.charting.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/**
 * A photo or document, without its content: that is in {@link FileContents}. It never changes; taken away it is shown to nobody any more,
 * but who did it and why stays. The database holds that too.
 */
@Entity
public class AttachedFile implements EncryptedRow {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_CAPTION = 300;
    public static final int LONGEST_REASON = 300;
    /** Of what is sent: beyond what cameras make of a photo. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;
    public static final int MOST_AT_A_VISIT = 20;
    /** Of those of no visit. */
    public static final int MOST_OF_A_CLIENT = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(updatable = false)
    private long clientId;
    private Long appointmentId;
    private FileKind kind;
    // The database compares both with what they were: they are not part of its being taken away.
    @Encrypted
    @Column(updatable = false)
    private String name;
    @Encrypted
    @Column(updatable = false)
    private String caption;
    private long bytes;
    private Integer width;
    private Integer height;
    private byte[] sentKey;
    private Instant addedAt;
    private long practitionerId;
    private String addedBy;
    private Instant removedAt;
    private Long removedPractitionerId;
    private String removedBy;
    @Encrypted
    private String removedReason;

    protected AttachedFile() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.client(clientId);
    }

    @Override
    public String rowName() {
        return practitionerId + "." + ChronoUnit.MICROS.between(Instant.EPOCH, addedAt);
    }

    /**
     * Where a file belongs.
     *
     * @param appointmentId the visit, or null for a file of the client alone
     */
    public record Place(long clientId, Long appointmentId) {

        public static Place ofClient(long clientId) {
            return new Place(clientId, null);
        }
    }

    /** Who does something, as they are called now. */
    public record Who(long practitionerId, String name) {
    }

    /** @param sentKey stands for the place and what was sent; no two files that are there have the same */
    AttachedFile(Place place, FileKind kind, String name, String caption, long bytes, byte[] sentKey, Instant addedAt, Who by) {
        this.clientId = place.clientId();
        this.appointmentId = place.appointmentId();
        this.kind = kind;
        this.name = name;
        this.caption = caption;
        this.bytes = bytes;
        this.sentKey = sentKey;
        this.addedAt = addedAt.truncatedTo(ChronoUnit.MICROS);
        this.practitionerId = by.practitionerId();
        this.addedBy = by.name();
    }

    /** A photo's size in pixels. */
    void measures(int pixelWidth, int pixelHeight) {
        this.width = pixelWidth;
        this.height = pixelHeight;
    }

    /** Hides it for good. What it was may then be added again. */
    void takeAway(Who by, String reason, Instant now) {
        if (removed()) {
            throw new IllegalStateException("taken away already");
        }
        this.sentKey = null;
        this.removedAt = now;
        this.removedPractitionerId = by.practitionerId();
        this.removedBy = by.name();
        this.removedReason = reason;
    }

    public Long id() {
        return id;
    }

    public Place place() {
        return new Place(clientId, appointmentId);
    }

    public Long appointmentId() {
        return appointmentId;
    }

    public FileKind kind() {
        return kind;
    }

    /** As it was sent, without folders and anything that is not to be seen; its ending tells the kind. */
    public String name() {
        return name;
    }

    /** In the therapist's words; may be empty. */
    public String caption() {
        return caption;
    }

    /** Of the content as it is kept. */
    public long bytes() {
        return bytes;
    }

    /** In pixels; null for a document. */
    public Integer width() {
        return width;
    }

    public Integer height() {
        return height;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** The therapist who added it. */
    public long practitionerId() {
        return practitionerId;
    }

    public String addedBy() {
        return addedBy;
    }

    public boolean removed() {
        return removedAt != null;
    }

    /** Null unless it was taken away; so are the two after this. */
    public Instant removedAt() {
        return removedAt;
    }

    public String removedBy() {
        return removedBy;
    }

    public String removedReason() {
        return removedReason;
    }
}
