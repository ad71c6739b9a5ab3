package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A treatment room. One visit at a time is in it. */
@Entity
public class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private boolean active;
    @Version
    private int version;

    protected Room() {
    }

    public Room(String name) {
        this.name = name;
        this.active = true;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** Offers the room for new visits, or takes it out of the offer; visits already booked stay. */
    public void offer(boolean offered) {
        this.active = offered;
    }

    public int version() {
        return version;
    }
}
