package unknot.charting;

import jakarta.persistence.Entity;

/** Something that is asked about before hands are laid on. A retired one stays readable in the notes that name it. */
@Entity
public class SafetyTopic extends Listed {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_ASKED = 160;

    private SafetyKind kind;
    private String name;
    private String askedAs;

    protected SafetyTopic() {
    }

    SafetyTopic(String code) {
        super(code);
    }

    /**
     * What the owner says of it.
     *
     * @param name 1 to {@link #LONGEST_NAME} characters
     * @param askedAs what a client reads instead, up to {@link #LONGEST_ASKED} characters; empty where the name will do
     */
    public record Details(SafetyKind kind, String name, String askedAs) {
    }

    void become(Details details) {
        this.kind = details.kind();
        this.name = details.name();
        this.askedAs = details.askedAs();
    }

    /** Whether a yes would stop treatment no more, or nobody would be asked. */
    boolean stopsNoMore(SafetyKind newKind, boolean offered) {
        return kind == SafetyKind.STOP && (newKind != SafetyKind.STOP || active() && !offered);
    }

    @Override
    String group() {
        return kind.code();
    }

    public SafetyKind kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    /** The words for clients; empty where they read the name. */
    public String askedAs() {
        return askedAs;
    }

    /** What clients are asked. */
    public String asked() {
        return askedAs.isEmpty() ? name : askedAs;
    }

    public SafetyAnswer answer() {
        return new SafetyAnswer(code(), kind, name);
    }
}
