package unknot.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** A place where the clinic treats, with a clock of its own. Every clinic has at least one. */
@Entity
public class Location {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private String zone;
    private String address;
    private String phone;
    private String directions;
    private boolean active;
    @Version
    private int version;

    protected Location() {
    }

    public Location(String name, ZoneId zone, String address, String phone) {
        this.active = true;
        change(name, zone, address, phone);
    }

    /** Visits that are booked keep their instants: after a change of the zone they show another time of day. */
    public final void change(String newName, ZoneId newZone, String newAddress, String newPhone) {
        this.name = newName;
        this.zone = newZone.getId();
        this.address = newAddress;
        this.phone = newPhone;
    }

    /** Tells clients how to find it: parking, the bell, the stairs; null for nothing. */
    public void describeWay(String newDirections) {
        this.directions = newDirections;
    }

    /** Offers the place for new visits, or no longer. */
    public void offer(boolean offered) {
        this.active = offered;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String directions() {
        return directions;
    }

    public String address() {
        return address;
    }

    public String phone() {
        return phone;
    }

    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }
}
