package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** What can be booked, with its length in minutes: a multiple of 5 from 5 to 480. */
@Entity
public class Service {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private short minutes;
    private short prepareMinutes;
    private short cleanUpMinutes;
    private Integer price;
    private boolean online;
    private String description;
    private String bring;
    private boolean active;
    @ManyToMany
    @JoinTable(name = "service_room", joinColumns = @JoinColumn(name = "service_id"),
            inverseJoinColumns = @JoinColumn(name = "room_id"))
    private Set<Room> rooms = new LinkedHashSet<>();
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

    /**
     * Says how much time therapist and room need around each visit that is booked from now on.
     *
     * @param newPrepare minutes before it, a multiple of 5 from 0 to 120
     * @param newCleanUp minutes after it, the same
     */
    public void surround(int newPrepare, int newCleanUp) {
        this.prepareMinutes = (short) newPrepare;
        this.cleanUpMinutes = (short) newCleanUp;
    }

    /**
     * Says what the public pages show.
     *
     * @param newPrice in the smallest unit of the clinic's currency, or null for no price
     * @param newDescription a sentence for clients, or null
     * @param newBring what clients are to bring or wear, or null
     * @param bookableOnline whether clients may book it without the desk
     */
    public void publish(Integer newPrice, String newDescription, String newBring, boolean bookableOnline) {
        this.price = newPrice;
        this.description = newDescription;
        this.bring = newBring;
        this.online = bookableOnline;
    }

    /** @param fitting the rooms it can take place in; none for all */
    public void fit(Set<Room> fitting) {
        rooms.retainAll(fitting);
        rooms.addAll(fitting);
    }

    public int prepareMinutes() {
        return prepareMinutes;
    }

    public int cleanUpMinutes() {
        return cleanUpMinutes;
    }

    /** In the smallest unit of the clinic's currency; null where none is said. */
    public Integer price() {
        return price;
    }

    public boolean online() {
        return online;
    }

    /** What clients are to bring or wear, or null. */
    public String bring() {
        return bring;
    }

    public String description() {
        return description;
    }

    /** The rooms it fits into; empty when it fits into all. */
    public Set<Room> rooms() {
        return rooms;
    }

    public void offer(boolean offered) {
        this.active = offered;
    }

    public int version() {
        return version;
    }
}
