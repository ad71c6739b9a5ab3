package unknot.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import unknot.shared.Language;

/** The clinic's own words for a kind of message. The row stays when the standard ones are taken again, so that its version only rises. */
@Entity
@IdClass(OwnWording.Key.class)
class OwnWording {

    /** @param language its code: no converter works in a key */
    record Key(String kind, String language) implements Serializable {

        static Key of(MessageKind kind, Language language) {
            return new Key(kind.code(), language.code());
        }
    }

    @Id
    private String kind;
    @Id
    private String language;
    private String subject;
    @Column(columnDefinition = "TEXT")
    private String body;
    @Column(columnDefinition = "TEXT")
    private String text;
    @Version
    private int version;

    protected OwnWording() {
    }

    OwnWording(Key key) {
        this.kind = key.kind();
        this.language = key.language();
    }

    Key key() {
        return new Key(kind, language);
    }

    /** @param words null for the standard ones */
    void say(Wording words) {
        this.subject = words == null ? null : words.subject();
        this.body = words == null ? null : words.body();
        this.text = words == null ? null : words.text();
    }

    boolean isOwn() {
        return subject != null;
    }

    Wording words(Wording standard) {
        // A kind that became a text message later says the standard one until somebody looks at it.
        return !isOwn() ? standard : new Wording(subject, body, text == null ? standard.text() : text);
    }

    int version() {
        return version;
    }
}
