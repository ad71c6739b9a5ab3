package unknot.access.web;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import unknot.shared.EmailAddress;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What the set-up page asks. The password is never sent back. */
public class SetUpForm {

    private static final int LONGEST_NAME = 120;

    @FormParam("code")
    public String code;
    @FormParam("clinic-name")
    public String clinicName;
    @FormParam("zone")
    public String zone;
    @FormParam("owner-name")
    public String ownerName;
    @FormParam("email")
    public String email;
    @FormParam("password")
    public String password;

    static SetUpForm empty() {
        SetUpForm form = new SetUpForm();
        form.zone = ZoneId.systemDefault().getId();
        return form;
    }

    FormErrors errors(AccessMessages words) {
        FormErrors errors = new FormErrors();
        name(errors, "clinic-name", clinicName, words);
        name(errors, "owner-name", ownerName, words);
        if (readZone().isEmpty()) {
            errors.add("zone", words.zone_unknown());
        }
        if (!EmailAddress.plausible(email)) {
            errors.add("email", words.email_unlikely());
        }
        NewPassword.check(password, "password", errors, words, clinicName, ownerName, email);
        return errors;
    }

    private static void name(FormErrors errors, String field, String typed, AccessMessages words) {
        if (Typed.blank(typed)) {
            errors.add(field, words.name_missing());
        } else if (typed.strip().length() > LONGEST_NAME) {
            errors.add(field, words.name_long(LONGEST_NAME));
        }
    }

    Optional<ZoneId> readZone() {
        try {
            return Typed.blank(zone) ? Optional.empty() : Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
