package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something a client does at home, with the instruction in the words the client reads. */
@Entity
public class HomeCare {

    @Id
    private String code;
    private String name;
    private String instruction;
    private String howOften;
    private String howLong;
    private String picture;
    private String pictureWords;
    private int position;
    private boolean active;

    protected HomeCare() {
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String instruction() {
        return instruction;
    }

    /** Such as "Once a day"; may be empty. */
    public String howOften() {
        return howOften;
    }

    /** Such as "10 minutes"; may be empty. */
    public String howLong() {
        return howLong;
    }

    /** The name of its drawing in {@code home-care.svg}; null where there is none. */
    public String picture() {
        return picture;
    }

    /** What the drawing shows, for who does not see it. */
    public String pictureWords() {
        return pictureWords;
    }

    public boolean active() {
        return active;
    }
}
