package unknot.access.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the second factor. */
@MessageBundle("factor")
public interface FactorMessages {

    @Message("Code from your phone")
    String code_title();

    @Message("Open your authenticator app and type the six digits it shows for this clinic.")
    String code_words();

    @Message("Code")
    String code();

    @Message("Lost your phone? Type one of your recovery codes instead. Without those, the clinic can let you in again.")
    String code_lost();

    @Message("Go on")
    String go_on();

    @Message("This code is wrong or was used before. Wait for the next one.")
    String wrong();

    @Message("Too many wrong codes. Wait some minutes, then try again.")
    String wait_();

    @Message("This took too long. Sign in once more.")
    String over();

    @Message("Second step at sign-in")
    String title();

    @Message("Besides your password or your link we then ask for a code that an app on your phone shows. Somebody who reads your mail or knows your password still does not get in.")
    String words();

    @Message("The clinic asks everybody who works here for it. Set it up now to go on.")
    String required();

    @Message("1. Get an authenticator app on your phone, if you have none.")
    String step_app();

    @Message("2. Let the app read this picture, or type the key into it.")
    String step_picture();

    @Message("Picture for the app to read")
    String picture();

    @Message("Key")
    String key();

    @Message("3. Type the six digits that the app shows.")
    String step_code();

    @Message("Switch it on")
    String switch_on();

    @Message("It is on since {day}. {left} recovery codes are left.")
    String on_since(String day, long left);

    @Message("New recovery codes")
    String new_codes();

    @Message("The old ones stop working.")
    String new_codes_words();

    @Message("Switch it off")
    String switch_off();

    @Message("Code from the app, or a recovery code")
    String code_or_recovery();

    @Message("Your recovery codes")
    String codes_title();

    @Message("Each opens your account once when the phone is lost. Print them or write them down now: they are shown this once and kept nowhere.")
    String codes_words();

    @Message("I have them")
    String codes_kept();

    @Message("It is off now.")
    String said_off();

    @Message("Back to password and sign-in")
    String back();

    @Message("Second step of the staff")
    String staff_title();

    @Message("Everybody who works here must have it")
    String staff_asked();

    @Message("Whoever has none sets it up at the next page they open.")
    String staff_asked_hint();

    @Message("Save")
    String save();

    @Message("on")
    String on();

    @Message("off")
    String off();

    @Message("Phone lost: take it away")
    String reset();

    @Message("Phone lost: take the second step of {name} away")
    String reset_named(String name);

    @Message("Saved.")
    String said_saved();

    @Message("Done. {name} signs in without a code until they set it up again.")
    String said_reset(String name);
}
