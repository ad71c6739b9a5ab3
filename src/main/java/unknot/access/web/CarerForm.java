package unknot.access.web;

import jakarta.ws.rs.FormParam;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** Somebody who is to look after a client, as they were typed. */
public class CarerForm {

    static final int LONGEST_NAME = 120;

    @FormParam("name")
    String name;
    @FormParam("email")
    String email;
    @FormParam("agreed")
    String agreed;

    void check(FormErrors errors, CaringMessages words) {
        if (name().isEmpty()) {
            errors.add("name", words.name_missing());
        } else if (Typed.length(name()) > LONGEST_NAME) {
            errors.add("name", words.name_long(LONGEST_NAME));
        }
        if (!"yes".equals(agreed)) {
            errors.add("agreed", words.i_agree_missing());
        }
    }

    public String name() {
        return Typed.line(name);
    }

    public String email() {
        return Typed.line(email);
    }
}
