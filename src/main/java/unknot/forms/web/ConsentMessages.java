package unknot.forms.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of consent. */
@MessageBundle("consent")
public interface ConsentMessages {

    @Message("Consent")
    String title();

    @Message("What you agree to, and what not. You can take back everything here whenever you like.")
    String words();

    @Message("{#switch state}{#case 'given'}Given{#case 'expired'}Expired{#case 'new_wording'}New words{#case 'withdrawn'}Taken back{#case 'missing'}Not given{/switch}")
    String state(String state);

    @Message("Given on {day}")
    String given_on(String day);

    @Message("Given on {day}, until {until}")
    String given_until(String day, String until);

    @Message("Has run out on {day}. Read and sign it again if you agree.")
    String expired_on(String day);

    @Message("The words have changed. Read and sign it again if you agree.")
    String new_wording();

    @Message("Taken back on {day}")
    String withdrawn_on(String day);

    @Message("To be read and signed before your visit.")
    String missing();

    @Message("Only if your treatment needs it. Your therapist asks first; you need not agree.")
    String missing_sensitive();

    @Message("Only if your treatment needs it. You need not agree: the rest of the treatment goes on without it.")
    String sensitive_words();

    @Message("For {months} months. Then we ask again.")
    String for_months(int months);

    @Message("Holds until you take it back.")
    String for_ever();

    @Message("Your full name")
    String name();

    @Message("Typing your name is your signature.")
    String name_hint();

    @Message("Type your name to sign.")
    String name_missing();

    @Message("At most {most} characters.")
    String too_long(int most);

    @Message("Draw your signature, if you like")
    String draw();

    @Message("Clear")
    String clear();

    @Message("The drawing could not be read, and your name is enough. Draw it again, or sign without it.")
    String unreadable();

    @Message("I agree and sign")
    String sign();

    @Message("Not now")
    String not_now();

    @Message("The words have changed since you opened this page. Nothing was signed. Read them once more.")
    String other_words();

    @Message("Thank you, that is signed.")
    String said_signed();

    @Message("Taken back. Your therapist sees it at once.")
    String said_withdrawn();

    @Message("Signed by {name} on {when}")
    String signed_by(String name, String when);

    @Message("Signature")
    String signature();

    @Message("It held until {day}.")
    String was_until(String day);

    @Message("It holds until {day}.")
    String holds_until(String day);

    @Message("Another one has taken its place.")
    String replaced();

    @Message("Taken back by {by} on {when}")
    String withdrawn_by(String by, String when);

    @Message("Take it back")
    String withdraw();

    @Message("{#switch kind}{#case 'general'}Without it we cannot treat you. What was done before stays in your record, and visits that are booked stay booked until you or we cancel them.{#case 'privacy'}We cannot treat you without keeping a record. What the law makes us keep stays until its time is over; nothing new is added.{#case 'sensitive'}This area is not treated any more, from now on. Everything else goes on.{/switch}")
    String withdraw_words(String kind);

    @Message("Why, if you like to say")
    String withdraw_reason();

    @Message("Please sign before your visit")
    String ask_title();

    @Message("the client")
    String the_client();
}
