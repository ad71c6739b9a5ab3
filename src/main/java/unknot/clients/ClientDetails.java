package unknot.clients;

import java.time.LocalDate;
import unknot.shared.Language;

/**
 * What is known of a client. Names are never blank; the rest may be null.
 *
 * @param givenName at most 80 characters
 * @param familyName at most 80 characters
 * @param language in which they are written to; null for as it is
 */
public record ClientDetails(String givenName, String familyName, LocalDate birthDate, String phone, String email, Language language) {

    /** The longest name that is kept. */
    public static final int LONGEST_NAME = 80;
    /** Nobody who is treated was born before. */
    public static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    public ClientDetails(String givenName, String familyName, LocalDate birthDate, String phone, String email) {
        this(givenName, familyName, birthDate, phone, email, null);
    }

    String phoneDigits() {
        return phone == null ? null : PhoneNumber.national(phone);
    }
}
