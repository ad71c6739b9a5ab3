package unknot.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A message in the outbox: waiting, sent or given up. */
@Entity
public class OutgoingMessage {

    /** How long to wait after each try that failed; about a day and a half in all, for a mail server that is down over night. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(24));
    /** The failure of what had become useless before it was sent. */
    public static final String TOO_LATE = "too-late";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_FAILURE = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String kind;
    @Column(updatable = false)
    private Long clientId;
    private Channel channel;
    private String recipient;
    private String subject;
    @Column(columnDefinition = "TEXT")
    private String body;
    private boolean confidential;
    @Column(columnDefinition = "TEXT")
    private String calendarFile;
    private String stopLink;
    private MessageState state;
    private Instant createdAt;
    private Instant dueAt;
    private Instant uselessAfter;
    private short attempts;
    private String lease;
    private Instant leasedUntil;
    private Instant sentAt;
    private String failure;
    @Version
    private int version;

    protected OutgoingMessage() {
    }

    OutgoingMessage(Letter letter, Instant now) {
        this.kind = letter.kind();
        this.clientId = letter.clientId();
        this.channel = letter.channel();
        this.recipient = letter.recipient();
        // A line break would end the header that the subject stands in.
        String line = letter.subject().replaceAll("\\p{Cntrl}+", " ").strip();
        this.subject = line.codePointCount(0, line.length()) <= LONGEST_SUBJECT ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT));
        this.body = letter.body();
        this.confidential = letter.confidential();
        this.calendarFile = letter.calendarFile();
        this.stopLink = letter.stopLink();
        this.state = MessageState.WAITING;
        this.createdAt = now;
        this.dueAt = now;
        this.uselessAfter = letter.uselessAfter();
    }

    boolean heldBy(String holder) {
        return state == MessageState.WAITING && holder.equals(lease);
    }

    boolean useless(Instant now) {
        return !now.isBefore(uselessAfter);
    }

    void sent(Instant now) {
        this.state = MessageState.SENT;
        this.sentAt = now;
        this.attempts++;
        leave(null);
    }

    /** Tries again later, or gives up after the last try and when later would be too late. */
    void failed(String why, Instant now) {
        this.attempts++;
        boolean last = attempts > PAUSES.size();
        Instant next = last ? now : now.plus(PAUSES.get(attempts - 1));
        if (last || useless(next)) {
            giveUp(why);
        } else {
            this.dueAt = next;
            this.failure = shortened(why);
            this.lease = null;
            this.leasedUntil = null;
        }
    }

    /** Whether it can go out once more: it was given up, its words are still known, and they are of use. */
    public boolean canGoAgain(Instant now) {
        return state == MessageState.FAILED && channel == Channel.EMAIL && !confidential && !useless(now);
    }

    /** Goes out once more, with the tries of a new message. */
    void sendAgain(String to, Instant now) {
        this.calendarFile = calendarFile == null ? null : CalendarLines.readdressed(calendarFile, recipient, to);
        this.recipient = to;
        this.state = MessageState.WAITING;
        this.attempts = 0;
        this.dueAt = now;
        this.failure = null;
    }

    /** Refused for good: no other try is of use. */
    void refused(String why) {
        this.attempts++;
        giveUp(why);
    }

    void giveUp(String why) {
        this.state = MessageState.FAILED;
        leave(why);
    }

    private void leave(String why) {
        this.failure = shortened(why);
        this.lease = null;
        this.leasedUntil = null;
        if (confidential) {
            this.body = "";
            this.stopLink = null;
        }
    }

    private static String shortened(String why) {
        return why == null || why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
    }

    public Long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public Long clientId() {
        return clientId;
    }

    public Channel channel() {
        return channel;
    }

    /** The same however often it is sent, by which whoever gets it twice shows it once. */
    String sentAs() {
        return "unknot-" + id + "-" + createdAt.toEpochMilli();
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    /** Plain text; empty when it was confidential and has left. */
    public String body() {
        return body;
    }

    /** The text of the calendar file that goes with it, or null. */
    public String calendarFile() {
        return calendarFile;
    }

    /** Where one POST ends such messages, or null. */
    String stopLink() {
        return stopLink;
    }

    public MessageState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public int attempts() {
        return attempts;
    }

    /** Why the last try failed, as a code; null when none did. */
    public String failure() {
        return failure;
    }
}
