package unknot.clients;

import java.time.LocalDate;

/**
 * What is known of a client. Names are never blank; the rest may be null.
 *
 * @param givenName at most 80 characters
 * @param familyName at most 80 characters
 */
public record ClientDetails(String givenName, String familyName, LocalDate birthDate, String phone, String email) {

    /** The longest name that is kept. */
    public static final int LONGEST_NAME = 80;
    /** Nobody who is treated was born before. */
    public static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    String phoneDigits() {
        return phone == null ? null : PhoneNumber.national(phone);
    }
}
