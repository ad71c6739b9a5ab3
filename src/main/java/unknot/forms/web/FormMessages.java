package unknot.forms.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of forms for clients. */
@MessageBundle("forms")
public interface FormMessages {

    @Message("Your forms")
    String title();

    @Message("Home")
    String home();

    @Message("All forms")
    String all();

    @Message("To fill in")
    String to_do();

    @Message("Nothing waits for you.")
    String nothing_to_do();

    @Message("Begin")
    String begin();

    @Message("Begin: {name}")
    String begin_named(String name);

    @Message("Continue")
    String go_on();

    @Message("Not begun. It takes five to ten minutes, and you can stop in between.")
    String not_begun();

    @Message("Begun. What you have written is kept.")
    String begun();

    @Message("Sent")
    String sent_list();

    @Message("Sent on {when}")
    String sent_on(String when);

    @Message("{name} has read it")
    String read_by(String name);

    @Message("Has something changed?")
    String again();

    @Message("Answer the questions again whenever your health has changed. What you sent before stays as it was.")
    String again_words();

    @Message("Answer again: {name}")
    String again_named(String name);

    @Message("Only those who treat you read your answers. The front desk does not see them.")
    String who_reads();

    @Message("Before your first visit")
    String ask_first();

    @Message("Please answer some questions")
    String ask_title();

    @Message("Go on where you stopped")
    String ask_go_on();

    @Message("{name}. Only who treats you reads it.")
    String ask_words(String name);

    @Message("required")
    String required();

    @Message("Questions marked “required” need an answer before you can send.")
    String required_words();

    @Message("Send to the clinic")
    String send();

    @Message("Save and continue later")
    String later();

    @Message("Save")
    String save();

    @Message("Saved. Go on whenever you like: it waits here and on your home page.")
    String said_later();

    @Message("Thank you. Your answers are at the clinic.")
    String said_sent();

    @Message("Your answers go to the new questions. Look through them once more.")
    String said_carried();

    @Message("It was sent before. These are the answers that count.")
    String said_before();

    @Message("Your answers")
    String answers();

    @Message("No answer")
    String no_answer();

    @Message("Sent answers cannot be changed. Has something changed? Answer again, or tell us at your visit.")
    String final_words();

    @Message("The clinic has changed these questions since you began. You can finish the ones you began with: nothing is lost, and they are good enough.")
    String changed_words();

    @Message("Or take your answers over to the new questions. Answers to questions that are not asked any more are left out.")
    String carry_words();

    @Message("Take my answers over")
    String carry();

    @Message("This form was also saved somewhere else, perhaps in another window. Below is what you have here. Sending or saving it now replaces the other.")
    String stale();

    @Message("{count} {#if count == 1}answer needs{#else}answers need{/if} another look. Everything you wrote is still here.")
    String problems(int count);

    @Message("This one needs an answer.")
    String missing();

    @Message("This is too long: at most {most} characters.")
    String too_long(int most);

    @Message("Choose from what is offered.")
    String not_offered();

    @Message("At most {most} places. Take one away first.")
    String too_many_places(int most);

    @Message("You ticked something, and also that none of it applies. Untick one of the two.")
    String none_and_some();

    @Message("Tick what applies, or “{none}”.")
    String safety_missing(String none);

    @Message("Say who it is.")
    String no_name();

    @Message("A phone number is needed, too.")
    String no_phone();

    @Message("That was beside the body. Tap on it, or choose from the list.")
    String beside_the_body();

    @Message("Choose a place from the list first.")
    String choose_place();

    @Message("None of this applies")
    String none();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("0 no pain")
    String scale_start();

    @Message("10 worst")
    String scale_end();

    @Message("Name")
    String contact_name();

    @Message("Phone")
    String contact_phone();

    @Message("Who is it, for example your sister")
    String contact_relation();

    @Message("Tap where it hurts. A second tap takes it away.")
    String body_hint();

    @Message("{view}: tap where it hurts")
    String body_view(String view);

    @Message("Marked places")
    String places();

    @Message("Take away: {place}")
    String remove(String place);

    @Message("Or choose from a list")
    String from_list();

    @Message("Place")
    String place();

    @Message("Choose a place")
    String choose();

    @Message("Add")
    String add();

    @Message("You ticked something that your therapist should know about before the visit. We have told them. If it is getting worse, or worries you, do not wait for us: call a doctor.")
    String urgent();

    @Message("You can also call us: {phone}.")
    String urgent_call(String phone);

    @Message("Saved {time}")
    String saved_at(String time);

    @Message("Saving…")
    String saving();

    @Message("Not saved yet. We keep trying; what you wrote is on this page.")
    String not_saved();
}
