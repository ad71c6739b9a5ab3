package unknot.clients;

import java.time.LocalDate;

/** What can be a client's detail, however it reaches us. */
public final class ClientRules {

    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 190;

    private ClientRules() {
    }

    /** A name as it is kept: without control characters and spaces around it. */
    public static String cleanName(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Whether a person would see anything of it. */
    public static boolean isVisible(String name) {
        return name.codePoints().anyMatch(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT);
    }

    public static boolean isShortEnough(String name) {
        return name.codePointCount(0, name.length()) <= ClientDetails.LONGEST_NAME;
    }

    public static boolean canBeBirthDate(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && !date.isBefore(ClientDetails.EARLIEST_BIRTH);
    }

    public static boolean canBePhone(String number) {
        int digits = Client.digits(number).length();
        return number.length() <= LONGEST_PHONE && digits >= 5 && digits <= 20 && number.matches("[0-9\\s()+./-]+");
    }

    /** Whether an address exists only a message to it could tell; this catches slips of the finger. */
    public static boolean canBeEmail(String address) {
        return address.length() <= LONGEST_EMAIL && address.matches("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\".]+");
    }
}
