package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import unknot.shared.Location;

/** A treatment room. One visit at a time is in it. */
@Entity
public class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    private Location location;
    private boolean active;
    @Version
    private int version;

    protected Room() {
    }

    public Room(Location location, String name) {
        this.location = location;
        this.name = name;
        this.active = true;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Location location() {
        return location;
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
