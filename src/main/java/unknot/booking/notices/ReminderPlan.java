package unknot.booking.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When clients are reminded of their visits: one row, which the migrations create. */
@Entity
public class ReminderPlan {

    /** The only row's id. */
    static final byte ONLY = 1;
    /** More would be a nuisance. */
    public static final int MOST_TIMES = 4;
    /** Two weeks. */
    public static final int MOST_HOURS = 336;

    @Id
    private Byte id;
    private LocalTime quietFrom;
    private LocalTime quietUntil;
    @ElementCollection
    @CollectionTable(name = "reminder_time", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "hours_before")
    private Set<Short> times = new HashSet<>();
    @Version
    private int version;

    protected ReminderPlan() {
    }

    /** Hours before a visit, from 1 to {@link #MOST_HOURS}, the longest first; none for no reminders. */
    public List<Integer> hours() {
        return times.stream().map(Short::intValue).sorted((one, other) -> other - one).toList();
    }

    public LocalTime quietFrom() {
        return quietFrom;
    }

    public LocalTime quietUntil() {
        return quietUntil;
    }

    public int version() {
        return version;
    }

    void change(Collection<Integer> hours, LocalTime from, LocalTime until) {
        Set<Short> wanted = new HashSet<>(hours.stream().map(Integer::shortValue).toList());
        times.retainAll(wanted);
        times.addAll(wanted);
        this.quietFrom = from;
        this.quietUntil = until;
    }
}
