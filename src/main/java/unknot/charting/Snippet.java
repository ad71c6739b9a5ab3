package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Words of one therapist that a short shortcut stands for. */
@Entity
public class Snippet {

    public static final int LONGEST_WORDS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long practitionerId;
    private String shortcut;
    private String words;
    private String part;

    protected Snippet() {
    }

    /**
     * @param shortcut 1 to 20 small letters, digits or hyphens
     * @param part of a note where it is offered, or null for all of them
     */
    public record Text(String shortcut, String words, String part) {
    }

    Snippet(long practitionerId, Text text) {
        this.practitionerId = practitionerId;
        becomes(text);
    }

    final void becomes(Text text) {
        this.shortcut = text.shortcut();
        this.words = text.words();
        this.part = text.part();
    }

    public Long id() {
        return id;
    }

    public Text text() {
        return new Text(shortcut, words, part);
    }

    /** Whether it is offered under this part of a note. */
    public boolean offeredFor(String name) {
        return part == null || part.equals(name);
    }
}
