package unknot.clients.web;

import jakarta.ws.rs.FormParam;
import unknot.access.Consent;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** Who is to look after a client and who agreed to it, as the desk typed it. */
public class CarerForm {

    static final int LONGEST_NAME = 120;
    private static final int LONGEST_AGREED = 250;

    @FormParam("name")
    String name;
    @FormParam("email")
    String email;
    @FormParam("agreed-as")
    String agreedAs;
    @FormParam("agreed-name")
    String agreedName;
    @FormParam("agreed-how")
    String agreedHow;

    static CarerForm of(String name, String email) {
        CarerForm form = new CarerForm();
        form.name = name;
        form.email = email;
        return form;
    }

    /** @param client the name of who agrees for themselves; null when something is wrong, which {@code errors} then says */
    Consent read(String client, FormErrors errors, CarerMessages words) {
        if (Typed.length(name()) > LONGEST_NAME) {
            errors.add("name", words.too_long(LONGEST_NAME));
        }
        return consent(client, errors, words);
    }

    Consent consent(String client, FormErrors errors, CarerMessages words) {
        Consent.As as = Coded.find(Consent.As.class, agreedAs()).orElse(null);
        Consent.How how = Coded.find(Consent.How.class, agreedHow()).filter(said -> said != Consent.How.ONLINE).orElse(null);
        if (as == null) {
            errors.add("agreed-as", words.as_missing());
        }
        if (how == null) {
            errors.add("agreed-how", words.how_missing());
        }
        if (as == Consent.As.PARENT && agreedName().isEmpty()) {
            errors.add("agreed-name", words.name_missing());
        } else if (Typed.length(agreedName()) > LONGEST_AGREED) {
            errors.add("agreed-name", words.too_long(LONGEST_AGREED));
        }
        return errors.isEmpty() ? new Consent(as, as == Consent.As.CLIENT ? client : agreedName(), how) : null;
    }

    public String name() {
        return Typed.line(name);
    }

    public String email() {
        return Typed.line(email);
    }

    public String agreedAs() {
        return Typed.text(agreedAs);
    }

    public String agreedName() {
        return Typed.line(agreedName);
    }

    public String agreedHow() {
        return Typed.text(agreedHow);
    }
}
