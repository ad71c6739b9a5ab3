package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** A stretch of a weekday in which a therapist works, in the clinic's wall-clock time. Two stretches leave a break between them. */
@Entity
public class WorkingHours {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private Practitioner practitioner;
    /** 1 is Monday. */
    private byte weekday;
    private LocalTime starts;
    private LocalTime ends;

    protected WorkingHours() {
    }

    public WorkingHours(Practitioner practitioner, DayOfWeek weekday, LocalTime starts, LocalTime ends) {
        this.practitioner = practitioner;
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
