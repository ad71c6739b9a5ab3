package unknot.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A consent's words as they were published at a time; they never change. */
@Entity
@Immutable
public class ConsentEdition {

    public static final int LONGEST_WORDS = 8000;
    public static final int MOST_MONTHS = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long consentTextId;
    private int number;
    private String words;
    private Integer months;
    private boolean asksAgain;
    private Instant publishedAt;
    private String publishedBy;

    protected ConsentEdition() {
    }

    ConsentEdition(ConsentText text, int number, String words, Integer months, boolean asksAgain, String by, Instant now) {
        this.consentTextId = text.id();
        this.number = number;
        this.words = words;
        this.months = months;
        this.asksAgain = asksAgain;
        this.publishedAt = now;
        this.publishedBy = by;
    }

    public long id() {
        return id;
    }

    long consentTextId() {
        return consentTextId;
    }

    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    /** For how long it holds once given; null for as long as it is not withdrawn. */
    public Integer months() {
        return months;
    }

    boolean asksAgain() {
        return asksAgain;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
