package unknot.access.web;

import unknot.access.Passwords;
import unknot.shared.web.FormErrors;

/** What is asked of a password that somebody chooses: length, and not to be guessed soon. What it is made of does not matter. */
final class NewPassword {

    /** Longer ones only cost time. */
    private static final int LONGEST = 200;

    private NewPassword() {
    }

    static void check(String password, String field, FormErrors errors, AccessMessages words, String... own) {
        if (password == null || password.length() < Passwords.SHORTEST) {
            errors.add(field, words.password_short(Passwords.SHORTEST));
        } else if (password.length() > LONGEST) {
            errors.add(field, words.password_long(LONGEST));
        } else if (Passwords.isGuessable(password, own)) {
            errors.add(field, words.password_guessed());
        }
    }
}
