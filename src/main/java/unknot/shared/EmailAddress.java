package unknot.shared;

import java.util.regex.Pattern;

/** What can be an e-mail address, however it reaches us. */
public final class EmailAddress {

    private static final int LONGEST = 190;
    // Whether an address exists only a message to it could tell; this catches slips of the finger, and what nobody can see.
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s\\p{Z}\\p{C}@<>\"(),;:\\\\]+@[^\\s\\p{Z}\\p{C}@<>\"(),;:\\\\]+\\.[^\\s\\p{Z}\\p{C}@<>\"(),;:\\\\.]+");

    private EmailAddress() {
    }

    public static boolean plausible(String typed) {
        return typed != null && typed.strip().length() <= LONGEST && PLAUSIBLE.matcher(typed.strip()).matches();
    }
}
