package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import unknot.shared.Location;

/** Days on which a place, or the whole clinic, is closed. */
@Entity
public class Closure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    private Location location;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String name;
    @Version
    private int version;

    protected Closure() {
    }

    /**
     * @param location the place, or null for all of them
     * @param lastDay still closed
     */
    public Closure(Location location, LocalDate firstDay, LocalDate lastDay, String name) {
        change(location, firstDay, lastDay, name);
    }

    public final void change(Location newLocation, LocalDate newFirst, LocalDate newLast, String newName) {
        this.location = newLocation;
        this.firstDay = newFirst;
        this.lastDay = newLast;
        this.name = newName;
    }

    public Long id() {
        return id;
    }

    /** The place that is closed; null when all are. */
    public Location location() {
        return location;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** Still closed. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }
}
