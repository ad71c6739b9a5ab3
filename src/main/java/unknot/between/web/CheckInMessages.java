package unknot.between.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What clients read when they tell how they are. */
@MessageBundle("checkin")
public interface CheckInMessages {

    @Message("Before you come")
    String title();

    @Message("{name}, this is for your visit on {when}.")
    String for_visit(String name, String when);

    @Message("Only {therapist} reads it.")
    String only_reader(String therapist);

    @Message("{day}, {time}")
    String day_and_time(String day, String time);

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("How bad is your pain right now?")
    String pain();

    @Message("0 no pain")
    String none();

    @Message("10 worst you can imagine")
    String worst();

    @Message("Choose a number, please. 0 means no pain.")
    String pain_missing();

    @Message("Where does it hurt?")
    String where();

    @Message("Tap the spot. Tap again to take it away.")
    String tap();

    @Message("Pick from a list")
    String list();

    @Message("Nothing chosen yet")
    String nothing_chosen();

    @Message("Side of the body")
    String body_side();

    @Message("Since last time")
    String since();

    @Message("{#switch code}{#case 'better'}Better{#case 'same'}Same{#case 'worse'}Worse{/switch}")
    String change(String code);

    @Message("Is any of this new since your last visit?")
    String worries_since();

    @Message("Do you have any of this?")
    String worries();

    @Message("Tick all that fit.")
    String worries_hint();

    @Message("None of these")
    String none_of_these();

    @Message("Tick what fits, or “None of these”.")
    String worries_missing();

    @Message("“None of these” and something of the list cannot both be.")
    String worries_both();

    @Message("In your words (optional)")
    String words();

    @Message("For example: it started after moving house, turning my head is hard")
    String words_hint();

    @Message("Please write at most {most} characters; these are {length}.")
    String words_long(int length, int most);

    @Message("Send")
    String send();

    @Message("Something is missing. Nothing was sent yet.")
    String look_again();

    @Message("Thank you")
    String thanks();

    @Message("It is with your therapist. You told it {when}.")
    String thanks_words(String when);

    @Message("Change it")
    String change_it();

    @Message("Please speak to us before you come")
    String advice_title();

    @Message("Something that you ticked should be looked at first. Call us today, before your visit. If it is sudden or severe, such as chest pain, trouble breathing, "
            + "weakness or numbness on one side, or trouble speaking, do not wait: call the emergency number (112 or 999).")
    String advice();

    @Message("Call {phone}")
    String call(String phone);

    @Message("This visit was cancelled")
    String cancelled();

    @Message("There is nothing to tell before it.")
    String cancelled_words();

    @Message("This visit has begun, or was already")
    String over();

    @Message("Tell your therapist when you are there, or call us.")
    String over_words();

    @Message("There is still time")
    String not_yet();

    @Message("How you are now says little about a visit that is days away. Come back from {day} on.")
    String not_yet_words(String day);

    @Message("This link does not work")
    String unknown();

    @Message("Open the link in our latest message once more, or call us.")
    String unknown_words();

    @Message("today {time}")
    String today_at(String time);

    @Message("Home")
    String home();

    @Message("Tell {therapist} how you are")
    String ask_title(String therapist);

    @Message("A minute, before you come")
    String ask_words();

    @Message("Told. Something changed? Tell it anew")
    String ask_again();
}
