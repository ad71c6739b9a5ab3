package unknot.messages.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the settings for messages. */
@MessageBundle("wording")
public interface WordingMessages {

    @Message("Messages")
    String title();

    @Message("What clients are written by e-mail, and in which words. Each is in the language that the client has chosen.")
    String words();

    @Message("your own words")
    String own();

    @Message("standard words")
    String standard();

    @Message("{title}, {language}")
    String kind_in(String title, String language);

    @Message("Subject")
    String subject();

    @Message("E-mail")
    String body();

    @Message("Text message")
    String text();

    @Message("{|Such as {name}; what stands in braces is filled in for each client. A line is left out where there is nothing to fill in.|}")
    String placeholders_words();

    @Message("What can be filled in")
    String placeholders();

    @Message("needed")
    String needed();

    @Message("Preview")
    String preview();

    @Message("With an example’s data.")
    String preview_words();

    @Message("Show the preview")
    String show_preview();

    @Message("Save")
    String save();

    @Message("Back to the standard words")
    String back();

    @Message("All messages")
    String all();

    @Message("Saved.")
    String saved();

    @Message("The standard words are used again.")
    String taken_back();

    @Message("These are the standard words. What you save here is used instead, in this language.")
    String is_standard();

    @Message("Insert")
    String insert();

    @Message("Insert {name} where the cursor is")
    String put(String name);

    @Message("Write something.")
    String error_empty();

    @Message("At most {most} characters.")
    String error_long(int most);

    @Message("There is no {typed} here. Did you mean {nearest}?")
    String error_unknown(String typed, String nearest);

    @Message("A brace stands alone. What is filled in stands between two, such as {example}.")
    String error_broken(String example);

    @Message("{name} is missing; the message is of no use without it.")
    String error_missing(String name);

    @Message("Somebody else changed these words meanwhile. What you typed is here; look it over and save it again.")
    String error_stale();

    @Message("{characters} characters, sent as {parts} text messages")
    String segments(int characters, int parts);

    @Message("{characters} characters, sent as one text message")
    String one_segment(int characters);
}
