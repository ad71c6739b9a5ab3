package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import unknot.shared.web.Typed;

/** Somebody who is to work here, as typed. */
public class PersonForm {

    @FormParam("name")
    String name;
    @FormParam("email")
    String email;

    public String name() {
        return Typed.text(name);
    }

    public String email() {
        return Typed.text(email);
    }
}
