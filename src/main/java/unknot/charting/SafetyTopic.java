package unknot.charting;

import jakarta.persistence.Entity;

/** Something that is asked about before hands are laid on. A retired one stays readable in the notes that name it. */
@Entity
public class SafetyTopic extends Listed {

    public static final int LONGEST_NAME = 80;

    private SafetyKind kind;
    private String name;

    protected SafetyTopic() {
    }

    SafetyTopic(String code) {
        super(code);
    }

    /** What the owner says of it. @param name 1 to {@link #LONGEST_NAME} characters */
    public record Details(SafetyKind kind, String name) {
    }

    void become(Details details) {
        this.kind = details.kind();
        this.name = details.name();
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

    SafetyAnswer answer() {
        return new SafetyAnswer(code(), kind, name);
    }
}
