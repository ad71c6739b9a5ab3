package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;
import unknot.shared.PersonName;

/** A therapist who can be booked. */
@Entity
public class Practitioner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private byte hue;
    private boolean active;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room usualRoom;
    @ManyToMany
    @JoinTable(name = "practitioner_service", joinColumns = @JoinColumn(name = "practitioner_id"),
            inverseJoinColumns = @JoinColumn(name = "service_id"))
    private Set<Service> services = new LinkedHashSet<>();
    private Long supervisorId;
    @Version
    private int version;

    protected Practitioner() {
    }

    /** @param hue which of the eight colours of people stands for this therapist, 1 to 8 */
    public Practitioner(String name, int hue, Room usualRoom) {
        this.name = name;
        this.hue = (byte) hue;
        this.usualRoom = usualRoom;
        this.active = true;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String givenName() {
        return PersonName.first(name);
    }

    public int hue() {
        return hue;
    }

    public boolean active() {
        return active;
    }

    /** The room this therapist works in when it is free; null where any will do. */
    public Room usualRoom() {
        return usualRoom;
    }

    public Set<Service> services() {
        return services;
    }

    public void offer(Service service) {
        services.add(service);
    }

    /**
     * Replaces what the settings say of this therapist; visits already booked stay as they are.
     *
     * @param newHue 1 to 8
     * @param newRoom null where any room will do
     */
    void change(String newName, int newHue, Room newRoom, Set<Service> newServices) {
        this.name = newName;
        this.hue = (byte) newHue;
        this.usualRoom = newRoom;
        services.retainAll(newServices);
        services.addAll(newServices);
    }

    /** Offers the therapist for new visits, or no longer. */
    void offer(boolean offered) {
        this.active = offered;
    }

    /** Whose student this therapist is, or null for one who signs alone. */
    public Long supervisorId() {
        return supervisorId;
    }

    void superviseBy(Long newSupervisorId) {
        this.supervisorId = newSupervisorId;
    }

    public boolean offers(Service service) {
        return services.stream().anyMatch(offered -> offered.id().equals(service.id()));
    }

    public int version() {
        return version;
    }
}
