package unknot.booking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.schedule.Service;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** A client who would come if a time were free, or who has a visit and would like it earlier. */
@Entity
public class WaitListEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "client_id", updatable = false)
    private Client client;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    private Service service;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private CourseOfCare course;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id")
    private Appointment visit;
    private byte weekdays;
    private byte partsOfDay;
    @ElementCollection
    @CollectionTable(name = "wait_list_therapist", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "practitioner_id")
    private Set<Long> therapists = new HashSet<>();
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Urgency urgency;
    private String note;
    private Instant addedAt;
    private String addedBy;
    private State state;
    private Instant closedAt;
    private Long offeredPractitionerId;
    private Instant offeredStartsAt;
    private Instant offeredAt;
    private String offeredBy;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] offeredKey;
    private Instant offeredUntil;
    @Version
    private int version;

    /** Where an entry stands. */
    public enum State implements Coded {
        WAITING("waiting"),
        /** Came to a time through the list. */
        BOOKED("booked"),
        TAKEN_OFF("taken-off");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Converter(autoApply = true)
        static class Column extends CodedColumn<State> {
            Column() {
                super(State.class);
            }
        }
    }

    /**
     * What would suit.
     *
     * @param weekdays empty for any, as are {@code partsOfDay} and {@code therapists}
     * @param firstDay the first day that suits; {@code lastDay}, the last
     * @param note for the desk, or null
     */
    public record Wish(Set<DayOfWeek> weekdays, Set<PartOfDay> partsOfDay, Set<Long> therapists, LocalDate firstDay, LocalDate lastDay,
            Urgency urgency, String note) {
    }

    protected WaitListEntry() {
    }

    /**
     * @param course the course that it is a session of, or null
     * @param visit the coming visit that the client would like earlier, or null
     */
    WaitListEntry(Client client, Service service, CourseOfCare course, Appointment visit, Wish wish, String addedBy, Instant now) {
        this.client = client;
        this.course = course;
        this.visit = visit;
        this.state = State.WAITING;
        this.addedAt = now;
        this.addedBy = addedBy;
        change(service, wish);
    }

    void change(Service newService, Wish wish) {
        this.service = newService;
        this.weekdays = bits(wish.weekdays);
        this.partsOfDay = bits(wish.partsOfDay);
        this.therapists.retainAll(wish.therapists);
        this.therapists.addAll(wish.therapists);
        this.firstDay = wish.firstDay;
        this.lastDay = wish.lastDay;
        this.urgency = wish.urgency;
        this.note = wish.note;
    }

    private static byte bits(Collection<? extends Enum<?>> chosen) {
        return (byte) chosen.stream().mapToInt(one -> 1 << one.ordinal()).sum();
    }

    private static <E extends Enum<E>> Set<E> chosen(byte bits, Class<E> of) {
        Set<E> all = EnumSet.allOf(of);
        all.removeIf(one -> (bits & 1 << one.ordinal()) == 0);
        return all;
    }

    /**
     * Says that a time was offered to the client, who has not answered yet; replaces an earlier offer.
     *
     * @param key hash of the link's key with which the client takes the time; null where the offer was made by phone
     * @param until when the link stops working, or null
     */
    void offer(long practitionerId, Instant startsAt, String by, Instant now, byte[] key, Instant until) {
        this.offeredKey = key;
        this.offeredUntil = until;
        this.offeredPractitionerId = practitionerId;
        this.offeredStartsAt = startsAt;
        this.offeredAt = now;
        this.offeredBy = by;
    }

    /** The client said no, or the offer no longer stands. */
    void withdrawOffer() {
        this.offeredPractitionerId = null;
        this.offeredStartsAt = null;
        this.offeredAt = null;
        this.offeredBy = null;
        this.offeredKey = null;
        this.offeredUntil = null;
    }

    /** Whether a link was sent that does not work any more. */
    public boolean offerIsOver(Instant now) {
        return offeredUntil != null && !now.isBefore(offeredUntil);
    }

    /** @param booked the visit that came of it */
    void close(Appointment booked, Instant now) {
        // Who presses the link's button twice is to find the visit.
        boolean offered = booked.startsAt().equals(offeredStartsAt) && booked.practitioner().id().equals(offeredPractitionerId);
        byte[] key = offered ? offeredKey : null;
        this.visit = booked;
        end(State.BOOKED, now);
        this.offeredKey = key;
    }

    void takeOff(Instant now) {
        end(State.TAKEN_OFF, now);
    }

    private void end(State end, Instant now) {
        if (!waiting()) {
            throw new IllegalStateException("only a waiting entry is closed");
        }
        this.state = end;
        this.closedAt = now;
        withdrawOffer();
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    /** The visit that is to be moved to an earlier time: what was booked is moved, not doubled. */
    public boolean movesVisit() {
        return visit != null && visit.canMove();
    }

    public Long id() {
        return id;
    }

    public Client client() {
        return client;
    }

    public Service service() {
        return service;
    }

    public CourseOfCare course() {
        return course;
    }

    /** The visit that the client would like earlier, or that came of it; null where there is none. */
    public Appointment visit() {
        return visit;
    }

    /** Empty for any. */
    public Set<DayOfWeek> weekdays() {
        return chosen(weekdays, DayOfWeek.class);
    }

    /** Empty for any. */
    public Set<PartOfDay> partsOfDay() {
        return chosen(partsOfDay, PartOfDay.class);
    }

    /** Ids; empty for anyone. */
    public Set<Long> therapists() {
        return therapists;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day that suits; after it the entry is no longer shown. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Urgency urgency() {
        return urgency;
    }

    public String note() {
        return note;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** The display name of who put the client on the list. */
    public String addedBy() {
        return addedBy;
    }

    public State state() {
        return state;
    }

    /** Null while waiting. */
    public Instant closedAt() {
        return closedAt;
    }

    /** With whom a time was offered; null where none is. */
    public Long offeredPractitionerId() {
        return offeredPractitionerId;
    }

    public Instant offeredStartsAt() {
        return offeredStartsAt;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public String offeredBy() {
        return offeredBy;
    }

    /** Until when the client can take the offered time by a link; null where no link was sent. */
    public Instant offeredUntil() {
        return offeredUntil;
    }

    public int version() {
        return version;
    }
}
