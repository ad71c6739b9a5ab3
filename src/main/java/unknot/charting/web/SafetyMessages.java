package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the questions about safety. */
@MessageBundle("safety")
public interface SafetyMessages {

    @Message("Safety")
    String title();

    @Message("{#switch kind}{#case 'stop'}Stop and refer{#case 'not-here'}Not at this place (mark on the chart where){#case 'care'}With care{/switch}")
    String kind(String kind);

    @Message("Asked, nothing to note")
    String nothing_new();

    @Message("Asked, no change")
    String no_change();

    @Message("Asked, as ticked")
    String as_ticked();

    @Message("Not asked yet: go through the list once.")
    String never_asked();

    @Message("Last asked {date} by {name}.")
    String last_asked(String date, String name);

    @Message("Last asked {date} by {name}, in a note that is not signed yet.")
    String last_asked_unsigned(String date, String name);

    @Message("Another note of this client says stop, and this one does not: {names}. Ask again.")
    String stop_elsewhere(String names);

    @Message("All questions")
    String all_questions();

    @Message("{now} (asked as: {before})")
    String asked_as(String now, String before);

    @Message("What else to know, and where")
    String more();

    @Message("For example: warfarin, no deep pressure; left shin")
    String more_hint();

    @Message("An answer says stop. Treat another day, or say why it is right to treat today.")
    String stop_words();

    @Message("Why treat today")
    String reason();

    @Message("For example: cleared by the doctor on Monday")
    String reason_hint();

    @Message("See the letter")
    String see_letter();

    @Message("Put the letter into the plan")
    String letter_into_plan();

    @Message("safety not confirmed")
    String not_confirmed();

    @Message("Before signing: was the client asked about safety today? One tap confirms it.")
    String not_asked();

    @Message("Before signing: an answer says stop. Say why you treated today.")
    String reason_missing();

    @Message("This is not one of the questions about safety.")
    String unknown_topic();

    @Message("Asked by {name}, {date}, {time}")
    String asked_by(String name, String date, String time);

    @Message("Nothing to note.")
    String nothing();

    @Message("Treated because:")
    String treated_because();

    @Message("Letter of referral")
    String letter_title();

    @Message("The text of the letter")
    String letter_text();

    @Message("Check it, copy it and send it as you send letters. It names what was answered and draws no conclusion.")
    String letter_words();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Back to the note")
    String back_to_note();

    @Message("No answer of this note says stop, so there is no letter to write.")
    String no_letter();
}
