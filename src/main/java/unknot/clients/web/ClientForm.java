package unknot.clients.web;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import unknot.clients.BirthDates;
import unknot.clients.Client;
import unknot.clients.ClientDetails;
import unknot.clients.ClientRules;
import unknot.clients.GuessedClient;
import unknot.shared.Coded;
import unknot.shared.EmailAddress;
import unknot.shared.Language;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** The details of a client as they were typed. */
public class ClientForm {

    @FormParam("given-name")
    String givenName;
    @FormParam("family-name")
    String familyName;
    @FormParam("birth-date")
    String birthDate;
    @FormParam("phone")
    String phone;
    @FormParam("email")
    String email;
    @FormParam("language")
    String language;
    /** The day to book on once the client is added; blank when nothing is to be booked. */
    @FormParam("book")
    String book;
    @FormParam("anyway")
    String anyway;
    @FormParam("version")
    String version;

    static ClientForm of(Client client) {
        ClientForm form = new ClientForm();
        form.givenName = client.givenName();
        form.familyName = client.familyName();
        form.birthDate = client.birthDate() == null ? "" : client.birthDate().toString();
        form.phone = client.phone();
        form.email = client.email();
        form.language = client.language().code();
        form.version = String.valueOf(client.version());
        return form;
    }

    /** A form for somebody of whom only this was typed. */
    static ClientForm guessed(String typed, String book) {
        GuessedClient guess = GuessedClient.of(Typed.line(typed));
        ClientForm form = new ClientForm();
        form.givenName = guess.givenName();
        form.familyName = guess.familyName();
        form.phone = guess.phone();
        form.book = book;
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the details when nothing is. */
    ClientDetails read(FormErrors errors, LocalDate today, ClientMessages words) {
        String given = name("given-name", givenName, errors, words);
        String family = name("family-name", familyName, errors, words);
        LocalDate born = birthDate(errors, today, words);
        checkContacts(errors, words);
        return errors.isEmpty() ? new ClientDetails(given, family, born, Typed.orNull(phone), Typed.orNull(email),
                Coded.find(Language.class, language).orElse(null)) : null;
    }

    private static String name(String field, String typed, FormErrors errors, ClientMessages words) {
        String name = Typed.line(typed);
        if (!Typed.visible(name)) {
            errors.add(field, words.error_name_missing());
        } else if (Typed.length(name) > ClientDetails.LONGEST_NAME) {
            errors.add(field, words.error_name_long());
        }
        return name;
    }

    private LocalDate birthDate(FormErrors errors, LocalDate today, ClientMessages words) {
        if (Typed.blank(birthDate)) {
            return null;
        }
        LocalDate born = BirthDates.read(birthDate, today).orElse(null);
        if (born == null) {
            errors.add("birth-date", words.error_birth_date());
        } else if (!ClientRules.canBeBirthDate(born, today)) {
            errors.add("birth-date", words.error_birth_date_range());
        }
        return born;
    }

    private void checkContacts(FormErrors errors, ClientMessages words) {
        String number = Typed.text(phone);
        if (!number.isEmpty() && !ClientRules.canBePhone(number)) {
            errors.add("phone", words.error_phone());
        }
        String address = Typed.text(email);
        if (!address.isEmpty() && !EmailAddress.plausible(address)) {
            errors.add("email", words.error_email());
        }
    }

    boolean createAnyway() {
        return "yes".equals(anyway);
    }

    public String givenName() {
        return Typed.text(givenName);
    }

    public String familyName() {
        return Typed.text(familyName);
    }

    public String birthDate() {
        return Typed.text(birthDate);
    }

    public String phone() {
        return Typed.text(phone);
    }

    public String email() {
        return Typed.text(email);
    }

    /** The languages in which a client can be written to, the chosen one marked. */
    public List<Choice> languages() {
        return Arrays.stream(Language.values()).map(one -> new Choice(one.code(), one.ownName(), one.code().equals(language))).toList();
    }

    /** One of several to choose from. */
    public record Choice(String code, String name, boolean chosen) {
    }

    public String book() {
        return Typed.date(book).map(LocalDate::toString).orElse("");
    }

    public String version() {
        return Typed.text(version);
    }
}
