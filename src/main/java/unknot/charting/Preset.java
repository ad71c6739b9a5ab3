package unknot.charting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Muscles that are looked at together. */
@Entity
public class Preset extends Listed {

    public static final int LONGEST_NAME = 80;

    private String name;
    @ElementCollection
    @CollectionTable(name = "preset_muscle", joinColumns = @JoinColumn(name = "preset"))
    @OrderColumn(name = "position")
    @Column(name = "muscle")
    private List<String> muscles = new ArrayList<>();

    protected Preset() {
    }

    Preset(String code) {
        super(code);
    }

    /**
     * What the owner says of it.
     *
     * @param name 1 to {@link #LONGEST_NAME} characters
     * @param muscles their codes, at least one and each once
     */
    public record Details(String name, List<String> muscles) {
    }

    /** Muscles that were in it stay in their order, new ones come after them. */
    void become(Details details) {
        this.name = details.name();
        List<String> kept = muscles.stream().filter(details.muscles()::contains).toList();
        List<String> all = new ArrayList<>(kept);
        details.muscles().stream().filter(muscle -> !kept.contains(muscle)).forEach(all::add);
        if (!all.equals(muscles)) {
            muscles.clear();
            muscles.addAll(all);
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** Their codes, in the order in which they are listed. */
    public List<String> muscles() {
        return muscles;
    }
}
