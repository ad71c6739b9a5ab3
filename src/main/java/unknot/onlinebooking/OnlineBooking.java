package unknot.onlinebooking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import unknot.clients.Client;

/** One visitor's booking on its way: a held time, then who it is for, then a link in an e-mail, then the visit. */
@Entity
class OnlineBooking {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] visitorHash;
    private Long holdId;
    private String network;
    private Instant begunAt;
    private String givenName;
    private String familyName;
    private String phone;
    private String phoneDigits;
    private String email;
    private String words;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] linkHash;
    private Instant linkSentAt;
    private short linksSent;
    private Long appointmentId;
    @Version
    private int version;

    protected OnlineBooking() {
    }

    OnlineBooking(byte[] visitorHash, long holdId, String network, Instant now) {
        this.visitorHash = visitorHash;
        this.holdId = holdId;
        this.network = network;
        this.begunAt = now;
    }

    /** A new link replaces the one before. */
    void ask(VisitorDetails details, byte[] newLinkHash, Instant now) {
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.phone = details.phone();
        this.phoneDigits = Client.digits(details.phone());
        this.email = details.email();
        this.words = details.words();
        this.linkHash = newLinkHash;
        this.linkSentAt = now;
        this.linksSent++;
    }

    /** Booked; from now on the browser that followed the link is the visitor's. */
    void became(long visit, byte[] newVisitorHash) {
        this.appointmentId = visit;
        this.visitorHash = newVisitorHash;
    }

    boolean asked() {
        return linkHash != null;
    }

    boolean linkIsOver(Instant now, Duration life) {
        return !now.isBefore(linkSentAt.plus(life));
    }

    int linksSent() {
        return linksSent;
    }

    /** Empty strings before anything was said. */
    VisitorDetails details() {
        return asked() ? new VisitorDetails(givenName, familyName, phone, email, words) : new VisitorDetails("", "", "", "", "");
    }

    Long id() {
        return id;
    }

    Long holdId() {
        return holdId;
    }

    /** The visit that came of it, or null. */
    Long appointmentId() {
        return appointmentId;
    }
}
