package unknot.clients;

import java.util.regex.Pattern;

/** Phone numbers as they are compared: by their national part, because some write 07700 900129 and some +44 7700 900129. */
final class PhoneNumber {

    private static final Pattern INTERNATIONAL = Pattern.compile("^[ (]*([+]|00).*");
    /** The country codes of ITU-T E.164 list, and the 0 that some write after them in brackets. */
    private static final Pattern COUNTRY = Pattern
            .compile("^(00)?(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9][0-9])0?");
    private static final Pattern TRUNK = Pattern.compile("^0");

    private PhoneNumber() {
    }

    /** The digits without the country's code and without the 0 that is dialled within the country; of a part of a number too. */
    static String national(String phone) {
        return (INTERNATIONAL.matcher(phone).matches() ? COUNTRY : TRUNK).matcher(Client.digits(phone)).replaceFirst("");
    }

    /** The same, where the digits may begin with a country's code although nothing says so. */
    static String withoutCountry(String phone) {
        return COUNTRY.matcher(Client.digits(phone)).replaceFirst("");
    }
}
