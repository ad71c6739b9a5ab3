package unknot.care;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;

/** One complaint, the sessions planned for it and who treats it. */
@Entity
public class CourseOfCare {

    /** Up to here no reason is asked for. */
    public static final int USUAL_MOST_SESSIONS = 6;
    /** Published trials used up to 12; beyond twice that a number is a slip of the finger. */
    public static final int MOST_SESSIONS = 24;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "client_id", updatable = false)
    private Client client;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private Practitioner practitioner;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    private Service service;
    private String complaint;
    private Onset onset;
    private short plannedSessions;
    private String moreSessionsReason;
    private Frequency frequency;
    private Instant openedAt;
    private Instant closedAt;
    @Version
    private int version;

    protected CourseOfCare() {
    }

    /**
     * @param plannedSessions 1 to 24
     * @param moreSessionsReason why more than 6; null otherwise
     */
    public CourseOfCare(Client client, Practitioner practitioner, Service service, String complaint, Onset onset,
            int plannedSessions, String moreSessionsReason, Frequency frequency, Instant openedAt) {
        this.client = client;
        this.practitioner = practitioner;
        this.service = service;
        this.complaint = complaint;
        this.onset = onset;
        this.plannedSessions = (short) plannedSessions;
        this.moreSessionsReason = moreSessionsReason;
        this.frequency = frequency;
        this.openedAt = openedAt;
    }

    /** What a course is to be from now on; see {@link #CourseOfCare}. */
    public record Plan(int sessions, String moreSessionsReason, Frequency frequency) {

        /** Whether there can be a plan for so many. */
        public static boolean possible(int sessions) {
            return sessions >= 1 && sessions <= MOST_SESSIONS;
        }

        /** Whether somebody who plans so many says why. */
        public static boolean wantsReason(int sessions) {
            return sessions > USUAL_MOST_SESSIONS;
        }
    }

    public void change(Plan plan) {
        requireOpen();
        this.plannedSessions = (short) plan.sessions();
        this.moreSessionsReason = plan.moreSessionsReason();
        this.frequency = plan.frequency();
    }

    public void close(Instant now) {
        requireOpen();
        this.closedAt = now;
    }

    /** Takes a discharge back; an open course stays open. */
    public void reopen() {
        this.closedAt = null;
    }

    private void requireOpen() {
        if (!open()) {
            throw new IllegalStateException("the course is closed");
        }
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Client client() {
        return client;
    }

    public Practitioner practitioner() {
        return practitioner;
    }

    public Service service() {
        return service;
    }

    public String complaint() {
        return complaint;
    }

    public Onset onset() {
        return onset;
    }

    public int plannedSessions() {
        return plannedSessions;
    }

    public String moreSessionsReason() {
        return moreSessionsReason;
    }

    public Frequency frequency() {
        return frequency;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean open() {
        return closedAt == null;
    }
}
