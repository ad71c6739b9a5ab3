package unknot.charting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Muscles that are looked at together. */
@Entity
public class Preset {

    @Id
    private String code;
    private String name;
    private int position;
    private boolean active;
    @ElementCollection
    @CollectionTable(name = "preset_muscle", joinColumns = @JoinColumn(name = "preset"))
    @OrderColumn(name = "position")
    @Column(name = "muscle")
    private List<String> muscles = new ArrayList<>();

    protected Preset() {
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Their codes, in the order in which they are listed. */
    public List<String> muscles() {
        return muscles;
    }
}
