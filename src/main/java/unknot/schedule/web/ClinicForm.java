package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import unknot.schedule.PlaceDetails;
import unknot.shared.Clinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What the clinic says of itself, as it was typed. */
public class ClinicForm extends StoredForm {

    private static final int YOUNGEST = 12;
    private static final int OLDEST = 21;
    /** Currencies in use somewhere today, by code. */
    private static final List<Choice> CURRENCIES = Stream.of(Locale.getISOCountries())
            .map(country -> Currency.getInstance(new Locale("", country))).filter(Objects::nonNull).distinct()
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .map(currency -> new Choice(currency.getCurrencyCode(), currency.getCurrencyCode() + " · " + currency.getDisplayName(Locale.UK), true))
            .toList();

    @FormParam("name")
    String name;
    @FormParam("zone")
    String zone;
    @FormParam("address")
    String address;
    @FormParam("phone")
    String phone;
    @FormParam("currency")
    String currency;
    @FormParam("age-of-consent")
    String ageOfConsent;

    /** What was read, when nothing was wrong with it. */
    record Read(String name, ZoneId zone, String address, String phone, Currency currency, int ageOfConsent) {
    }

    static ClinicForm of(Clinic clinic) {
        ClinicForm form = new ClinicForm();
        form.name = clinic.name();
        form.zone = clinic.zone().getId();
        form.address = clinic.address();
        form.phone = clinic.phone();
        form.currency = clinic.currency();
        form.ageOfConsent = String.valueOf(clinic.ageOfConsent());
        form.on(clinic.version());
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives what was read when nothing is. */
    Read read(FormErrors errors, ScheduleMessages words) {
        String readName = NameTyped.read(name, PlaceDetails.LONGEST_NAME, errors, words);
        ZoneId readZone = PlaceForm.readZone(zone, errors, words);
        String readAddress = NameTyped.readOptional("address", address, PlaceDetails.LONGEST_ADDRESS, errors, words);
        String readPhone = NameTyped.readOptional("phone", phone, PlaceDetails.LONGEST_PHONE, errors, words);
        Optional<Currency> readCurrency = errors.wanted("currency",
                CURRENCIES.stream().map(Choice::id).filter(code -> code.equals(currency())).map(Currency::getInstance).findFirst(), words.error_currency());
        Optional<Integer> readAge = errors.wanted("age-of-consent", Typed.whole(ageOfConsent).filter(age -> age >= YOUNGEST && age <= OLDEST),
                words.error_number(YOUNGEST, OLDEST));
        return errors.isEmpty() ? new Read(readName, readZone, readAddress, readPhone, readCurrency.get(), readAge.get()) : null;
    }

    public List<Choice> currencies() {
        return CURRENCIES;
    }

    public List<String> zones() {
        return PlaceForm.zones(zone());
    }

    public String name() {
        return Typed.text(name);
    }

    public String zone() {
        return Typed.text(zone);
    }

    public String address() {
        return Typed.text(address);
    }

    public String phone() {
        return Typed.text(phone);
    }

    public String currency() {
        return Typed.text(currency);
    }

    public String ageOfConsent() {
        return Typed.text(ageOfConsent);
    }
}
