package unknot.charting.web;

import jakarta.ws.rs.FormParam;
import unknot.charting.ListKeeping.Line;
import unknot.charting.Listed;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What every form of a list's line has, as it was typed. */
public abstract class ListedForm {

    /** No code looks like this. */
    static final String STAYS = "=";

    @FormParam("name")
    String name;
    @FormParam("version")
    String version;
    @FormParam("offered")
    String offered;
    @FormParam("after")
    String after;

    /** The form as it is stored. */
    void fill(Listed line, String storedName) {
        name = storedName;
        offered = line.active() ? "yes" : null;
        on(line);
    }

    /** Lets the form be sent again on what is stored now. */
    void on(Listed line) {
        version = String.valueOf(line.version());
    }

    Line line(String code) {
        return new Line(code, Typed.version(version), offered(), STAYS.equals(after) ? null : after);
    }

    static String text(String field, String typed, int longest, FormErrors errors, ListMessages words) {
        String line = Typed.line(typed);
        int length = Typed.length(line);
        if (!Typed.visible(line)) {
            errors.add(field, words.error_name());
        } else if (length > longest) {
            errors.add(field, words.error_long(length, longest));
        }
        return line;
    }

    public String name() {
        return Typed.text(name);
    }

    public String version() {
        return Typed.text(version);
    }

    public boolean offered() {
        return "yes".equals(offered);
    }

    public String after() {
        return after;
    }
}
