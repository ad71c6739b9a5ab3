package unknot.charting;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;

/** A line of a list that the owner keeps. What is retired is offered no more; wherever it was used it stays. */
@MappedSuperclass
public abstract class Listed {

    @Id
    private String code;
    /** Where others stand is nobody's change of this one. */
    @OptimisticLock(excluded = true)
    private int position;
    private boolean active;
    @Version
    private int version;

    protected Listed() {
    }

    Listed(String code) {
        this.code = code;
        this.active = true;
    }

    void stand(int newPosition) {
        this.position = newPosition;
    }

    void offer(boolean offered) {
        this.active = offered;
    }

    /** Those of one group stand together, and one of them is always offered. */
    String group() {
        return "";
    }

    public String code() {
        return code;
    }

    /** Unique in its list. */
    public abstract String name();

    int position() {
        return position;
    }

    /** Whether it is offered. */
    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }
}
