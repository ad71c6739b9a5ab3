package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import unknot.shared.Location;

/** A stretch of a weekday in which a therapist works at a place, by that place's clock. Two stretches leave a break between them. */
@Entity
public class WorkingHours {

    /** Hours without a beginning begin here. */
    public static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    /** Hours without an end end here. */
    public static final LocalDate FOREVER = LocalDate.of(2099, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private Practitioner practitioner;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    private Location location;
    /** 1 is Monday. */
    private byte weekday;
    private LocalTime starts;
    private LocalTime ends;
    private LocalDate validFrom;
    private LocalDate validUntil;

    protected WorkingHours() {
    }

    /** Hours that hold from now on, until they are changed. */
    public WorkingHours(Practitioner practitioner, Location location, DayOfWeek weekday, LocalTime starts, LocalTime ends) {
        this(practitioner, location, weekday, starts, ends, ALWAYS, FOREVER);
    }

    /**
     * @param validFrom the first day, not before {@link #ALWAYS}
     * @param validUntil the last day, not after {@link #FOREVER}
     */
    public WorkingHours(Practitioner practitioner, Location location, DayOfWeek weekday, LocalTime starts, LocalTime ends,
            LocalDate validFrom, LocalDate validUntil) {
        this.practitioner = practitioner;
        this.location = location;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.weekday = (byte) weekday.getValue();
        this.starts = starts;
        this.ends = ends;
    }

    public Long id() {
        return id;
    }

    public Practitioner practitioner() {
        return practitioner;
    }

    public Location location() {
        return location;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public DayOfWeek weekday() {
        return DayOfWeek.of(weekday);
    }

    public LocalTime starts() {
        return starts;
    }

    public LocalTime ends() {
        return ends;
    }
}
