package unknot.forms.web;

import jakarta.ws.rs.FormParam;
import java.util.Optional;
import unknot.forms.ConsentEdition;
import unknot.forms.ConsentText;
import unknot.forms.ConsentTexts;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A consent's text as the owner has typed it. */
public class ConsentTextTyped {

    @FormParam("version")
    String version;
    @FormParam("name")
    String name;
    @FormParam("kind")
    String kind;
    @FormParam("words")
    String text;
    @FormParam("months")
    String months;
    @FormParam("asks-again")
    String asksAgain;
    @FormParam("active")
    String active;

    static ConsentTextTyped fresh() {
        ConsentTextTyped typed = new ConsentTextTyped();
        typed.active = "yes";
        return typed;
    }

    static ConsentTextTyped of(ConsentTexts.Written written) {
        ConsentTextTyped typed = new ConsentTextTyped();
        typed.name = written.text().name();
        typed.kind = written.text().kind().code();
        typed.text = written.edition().words();
        typed.months = written.edition().months() == null ? "" : written.edition().months().toString();
        typed.active = written.text().active() ? "yes" : null;
        typed.on(written);
        return typed;
    }

    /** Lets the form be sent again on what is stored now. */
    void on(ConsentTexts.Written written) {
        version = String.valueOf(written.text().version());
    }

    /** Says in {@code errors} what is wrong with it. */
    ConsentTexts.Details read(FormErrors errors, FormSettingMessages words) {
        length("name", name(), ConsentText.LONGEST_NAME, words.name_missing(), errors, words);
        length("words", words(), ConsentEdition.LONGEST_WORDS, words.words_missing(), errors, words);
        Optional<Integer> read = Typed.whole(months).filter(number -> number >= 1 && number <= ConsentEdition.MOST_MONTHS);
        if (!Typed.blank(months)) {
            errors.wanted("months", read, words.months_wrong(ConsentEdition.MOST_MONTHS));
        }
        return new ConsentTexts.Details(name(), words(), read.orElse(null), asksAgain(), active());
    }

    private static void length(String field, String typed, int longest, String missing, FormErrors errors, FormSettingMessages words) {
        if (!Typed.visible(typed)) {
            errors.add(field, missing);
        } else if (Typed.length(typed) > longest) {
            errors.add(field, words.too_long(Typed.length(typed), longest));
        }
    }

    int readVersion() {
        return Typed.version(version);
    }

    public String version() {
        return Typed.text(version);
    }

    public String name() {
        return Typed.line(name);
    }

    public String kind() {
        return Typed.text(kind);
    }

    public String words() {
        return Typed.text(text).replace("\r\n", "\n");
    }

    public String months() {
        return Typed.text(months);
    }

    public boolean asksAgain() {
        return "yes".equals(asksAgain);
    }

    public boolean active() {
        return "yes".equals(active);
    }
}
