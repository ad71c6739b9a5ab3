package unknot.onlinebooking.web;

import jakarta.ws.rs.FormParam;
import unknot.clients.Client;
import unknot.clients.ClientDetails;
import unknot.onlinebooking.VisitorDetails;
import unknot.shared.EmailAddress;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** Who the visit is for, as it was typed. */
public class DetailsForm {

    static final int LONGEST_PHONE = 40;
    static final int LONGEST_WORDS = 300;
    /** As many as the shortest and the longest phone numbers have (E.164). */
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    @FormParam("given-name")
    String givenName;
    @FormParam("family-name")
    String familyName;
    @FormParam("phone")
    String phone;
    @FormParam("email")
    String email;
    @FormParam("words")
    String words;
    /** Another time than the held one, chosen after that was taken. */
    @FormParam("slot")
    String slot;

    static DetailsForm of(VisitorDetails details) {
        DetailsForm form = new DetailsForm();
        form.givenName = details.givenName();
        form.familyName = details.familyName();
        form.phone = details.phone();
        form.email = details.email();
        form.words = details.words();
        return form;
    }

    FormErrors errors(BookMessages messages) {
        FormErrors errors = new FormErrors();
        name("given-name", givenName, errors, messages);
        name("family-name", familyName, errors, messages);
        int digits = Client.digits(Typed.text(phone)).length();
        if (Typed.blank(phone) || !phone.strip().matches("[+\\d][\\d\\s()./-]*")) {
            errors.add("phone", messages.phone_missing());
        } else if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || phone.strip().length() > LONGEST_PHONE) {
            errors.add("phone", messages.phone_digits(digits));
        }
        if (!EmailAddress.plausible(email)) {
            errors.add("email", messages.email_unlikely());
        }
        if (Typed.length(words()) > LONGEST_WORDS) {
            errors.add("words", messages.too_long(LONGEST_WORDS));
        }
        return errors;
    }

    private static void name(String field, String typed, FormErrors errors, BookMessages messages) {
        String name = Typed.line(typed);
        if (!Typed.visible(name)) {
            errors.add(field, messages.name_missing());
        } else if (Typed.length(name) > ClientDetails.LONGEST_NAME) {
            errors.add(field, messages.too_long(ClientDetails.LONGEST_NAME));
        }
    }

    VisitorDetails details() {
        return new VisitorDetails(oneLine(givenName), oneLine(familyName), oneLine(phone), Typed.text(email), Typed.orNull(words));
    }

    private static String oneLine(String typed) {
        return Typed.text(typed).replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    public String givenName() {
        return Typed.text(givenName);
    }

    public String familyName() {
        return Typed.text(familyName);
    }

    public String phone() {
        return Typed.text(phone);
    }

    public String email() {
        return Typed.text(email);
    }

    public String words() {
        return Typed.text(words);
    }
}
