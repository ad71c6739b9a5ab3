package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around snippets and templates. */
@MessageBundle("phrases")
public interface PhraseMessages {

    @Message("Shortcuts and templates")
    String title();

    @Message("Shortcuts")
    String snippets();

    @Message("Type a semicolon, the shortcut and a space in any part of a note, such as ;ok, and your words stand there. They are also offered under the part.")
    String snippets_words();

    @Message("Shortcut")
    String shortcut();

    @Message("Words")
    String words();

    @Message("Offered under")
    String offered_under();

    @Message("Every part")
    String every_part();

    @Message("Templates")
    String templates();

    @Message("A template adds its words to the parts of a note. What is written there stays.")
    String templates_words();

    @Message("Name")
    String name();

    @Message("For every therapist of the clinic")
    String for_everybody();

    @Message("New shortcut")
    String new_snippet();

    @Message("New template")
    String new_template();

    @Message("For every therapist; not yours to change")
    String of_the_clinic();

    @Message("Save")
    String save();

    @Message("Delete")
    String delete();

    @Message("Delete {name}")
    String delete_of(String name);

    @Message("A shortcut is 1 to 20 small letters, digits or hyphens.")
    String shortcut_form();

    @Message("You have another shortcut of that name.")
    String shortcut_taken();

    @Message("Write the words it stands for.")
    String words_missing();

    @Message("Give it a name.")
    String name_missing();

    @Message("Write something into at least one part.")
    String parts_missing();

    @Message("Template…")
    String choose_template();

    @Message("Template")
    String template();

    @Message("Add")
    String add();

    @Message("Add to {part}: {words}")
    String add_to(String part, String words);
}
