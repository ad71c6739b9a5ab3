package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what a client sees of a note. */
@MessageBundle("sharing")
public interface SharingMessages {

    @Message("What {name} sees")
    String title(String name);

    @Message("What the client sees")
    String what();

    @Message("{name} sees nothing of this note before you sign it. You can change this at any time, also after signing: the note itself stays as it is.")
    String draft_words(String name);

    @Message("{name} sees this now. You can change it at any time: the note itself stays as it is.")
    String signed_words(String name);

    @Message("You have signed as a student. {name} sees nothing of this note before it is co-signed.")
    String student_words(String name);

    @Message("The summary")
    String summary();

    @Message("Your words, as you wrote them")
    String texts();

    @Message("{#switch part}{#case 'pain'}Pain on arrival and on leaving{#case 'chart'}Where it hurt and what was done{#case 'home-care'}Home care{#case 'subjective'}Subjective{#case 'objective'}Objective{#case 'assessment'}Assessment{#case 'plan'}Plan{#case 'amendments'}Amendments{/switch}")
    String part(String part);

    @Message("{#switch part}{#case 'pain'}The two numbers, and their place in the line of the course{#case 'chart'}The body chart and the sore spots in plain words, without your terms; techniques with minutes and pressure{#case 'home-care'}What to do at home, and your own words on it{#case 'subjective'}The client reads it under “What you told us”{#case 'objective'}The client reads it under “What was found”{#case 'assessment'}The client reads it under “What your therapist makes of it”{#case 'plan'}The client reads it under “What comes next”{#case 'amendments'}All of them, also those that you add later. Without this the client is told that something was put right, and not what{/switch}")
    String part_words(String part);

    @Message("Save what {name} sees")
    String save(String name);

    @Message("Back to the note")
    String back();

    @Message("Photos and documents are shared one by one, in their list.")
    String files_words();

    @Message("To the photos and documents")
    String to_files();

    @Message("{name} sees: {parts}.")
    String sees(String name, String parts);

    @Message("{name} sees nothing of this note but that the visit took place.")
    String sees_nothing(String name);

    @Message("{name} will see this once the note is co-signed: {parts}.")
    String will_see(String name, String parts);

    @Message("Change what is shared")
    String change();

    @Message("Who decided what")
    String history();

    @Message("{name} {#if shared}shared{#else}stopped sharing{/if} this: {part}")
    String decided(String name, boolean shared, String part);

    @Message("Nobody has changed anything: this is what every note shares at first.")
    String undecided();

    @Message("Share with the client")
    String share_file();

    @Message("Stop sharing")
    String unshare_file();

    @Message("{act}: {title}")
    String named(String act, String title);

    @Message("Shared with the client")
    String file_shared();
}
