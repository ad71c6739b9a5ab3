package unknot.forms.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the settings of questionnaires and consent. */
@MessageBundle("formsettings")
public interface FormSettingMessages {

    @Message("Questionnaires")
    String questionnaires();

    @Message("What clients are asked. A change is written first and asked once you publish it. Answers keep the question they were given to.")
    String questionnaires_words();

    @Message("{#if count == 1}1 question{#else}{count} questions{/if}, published {when}")
    String asked_now(int count, String when);

    @Message("not published yet")
    String never_published();

    @Message("being changed")
    String being_changed();

    @Message("retired")
    String retired();

    @Message("before the first visit")
    String first_visit();

    @Message("Add a questionnaire")
    String add_questionnaire();

    @Message("Name")
    String name();

    @Message("Clients read it.")
    String name_hint();

    @Message("Add")
    String add();

    @Message("Say what it is called.")
    String name_missing();

    @Message("Another one has this name.")
    String name_taken();

    @Message("This has {length} characters; {most} fit.")
    String too_long(int length, int most);

    @Message("Somebody else has changed this since you opened the page. Nothing was saved; this is how it is now.")
    String stale();

    @Message("Ask every new client before the first visit")
    String before_first();

    @Message("It stands on the client’s home page from the first booking until it is sent.")
    String before_first_hint();

    @Message("And write to them")
    String by_mail();

    @Message("One e-mail with the way to the forms, some minutes after the first visit was booked. Who cannot sign in yet is invited.")
    String by_mail_hint();

    @Message("In use")
    String in_use();

    @Message("Without it nobody is asked any more. What was answered stays.")
    String in_use_hint();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Published. Clients are asked this from now on.")
    String published();

    @Message("Questions")
    String questions();

    @Message("Clients are asked these, published {when} by {by}.")
    String as_asked(String when, String by);

    @Message("You are changing the questions. Clients are asked the former ones until you publish.")
    String writing_words();

    @Message("Write the questions, then publish them. Until then nobody is asked.")
    String first_words();

    @Message("{count} {#if count == 1}client has{#else}clients have{/if} begun to answer. They may finish with the former questions.")
    String in_hand(int count);

    @Message("Change the questions")
    String write();

    @Message("Add a question")
    String add_question();

    @Message("Publish")
    String publish();

    @Message("Discard the changes")
    String give_up();

    @Message("See it as a client")
    String preview();

    @Message("As a client sees it")
    String preview_title();

    @Message("Nothing can be sent from here.")
    String preview_words();

    @Message("There is no question in it yet.")
    String empty();

    @Message("Up")
    String up();

    @Message("Down")
    String down();

    @Message("Up: {question}")
    String up_label(String question);

    @Message("Down: {question}")
    String down_label(String question);

    @Message("Question")
    String question();

    @Message("New question")
    String new_question();

    @Message("What is asked")
    String wording();

    @Message("One question in plain words.")
    String wording_hint();

    @Message("A word of help")
    String hint();

    @Message("Stands below the question. May stay empty.")
    String hint_hint();

    @Message("How it is answered")
    String kind();

    @Message("{#switch kind}{#case 'short'}A line of text{#case 'long'}Some lines of text{#case 'yes-no'}Yes or no{#case 'one-of'}One of several{#case 'many-of'}Any of several{#case 'scale'}A number from 0 to 10{#case 'body'}Places on the body{#case 'safety'}The questions about safety{#case 'contact'}Whom to call in an emergency{/switch}")
    String kind_name(String kind);

    @Message("Choices")
    String choices();

    @Message("One a line, for “one of several” and “any of several”.")
    String choices_hint();

    @Message("Write at least two choices, one a line.")
    String choices_missing();

    @Message("Choose how it is answered.")
    String kind_missing();

    @Message("Write what is asked.")
    String wording_missing();

    @Message("An answer is needed")
    String required();

    @Message("The form cannot be sent without one.")
    String required_hint();

    @Message("needed")
    String is_required();

    @Message("Take this question away")
    String remove();

    @Message("Keep as it was")
    String keep();

    @Message("Consent")
    String consents();

    @Message("What clients read and sign. Other words are published as soon as you save them; what was signed keeps the words it was signed under. These texts are no legal advice: have yours looked at.")
    String consents_words();

    @Message("Add a text")
    String add_consent();

    @Message("New text")
    String new_consent();

    @Message("{#switch kind}{#case 'general'}Treatment{#case 'privacy'}Data{#case 'sensitive'}Sensitive areas{/switch}")
    String consent_kind(String kind);

    @Message("{#switch kind}{#case 'general'}Everybody is asked for it.{#case 'privacy'}Everybody is asked for it.{#case 'sensitive'}One text for each area. Given only where the treatment needs it; only those who treat see which.{/switch}")
    String consent_kind_words(String kind);

    @Message("What it is about")
    String consent_kind_label();

    @Message("Choose what it is about.")
    String consent_kind_missing();

    @Message("Text")
    String words();

    @Message("An empty line begins a new paragraph.")
    String words_hint();

    @Message("Write what clients agree to.")
    String words_missing();

    @Message("Holds for so many months")
    String months();

    @Message("Empty: until it is taken back. What was signed keeps its own time.")
    String months_hint();

    @Message("A whole number from 1 to {most}, or nothing.")
    String months_wrong(int most);

    @Message("With other words: ask everybody again")
    String asks_again();

    @Message("Whoever has signed the former words signs anew. Not needed for a corrected letter.")
    String asks_again_hint();

    @Message("for {months} months")
    String for_months(int months);

    @Message("until taken back")
    String for_ever();
}
