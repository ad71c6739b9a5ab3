package unknot.clients;

import java.time.LocalDate;

/** What can be a client's detail, however it reaches us. */
public final class ClientRules {

    private static final int LONGEST_PHONE = 40;

    private ClientRules() {
    }

    public static boolean canBeBirthDate(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && !date.isBefore(ClientDetails.EARLIEST_BIRTH);
    }

    public static boolean canBePhone(String number) {
        int digits = Client.digits(number).length();
        return number.length() <= LONGEST_PHONE && digits >= 5 && digits <= 20 && number.matches("[0-9\\s()+./-]+");
    }
}
