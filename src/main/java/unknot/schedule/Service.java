package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;

/** What can be booked, with its length in minutes: a multiple of 5 from 5 to 480. */
@Entity
public class Service {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private short minutes;
    private boolean active;
    @Version
    private int version;

    protected Service() {
    }

    public Service(String name, int minutes) {
        this.name = name;
        this.minutes = (short) minutes;
        this.active = true;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int minutes() {
        return minutes;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public boolean active() {
        return active;
    }

    /** Renames and re-times the service for visits booked from now on; booked ones keep their length. */
    public void change(String newName, int newMinutes) {
        this.name = newName;
        this.minutes = (short) newMinutes;
    }

    public void offer(boolean offered) {
        this.active = offered;
    }

    public int version() {
        return version;
    }
}
