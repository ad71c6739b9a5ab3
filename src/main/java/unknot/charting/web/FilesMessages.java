package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of photos and documents. */
@MessageBundle("files")
public interface FilesMessages {

    @Message("Photos and documents")
    String title();

    @Message("Photos and documents, {name}")
    String title_of(String name);

    @Message("Visit of {when}, {service}")
    String of_visit(String when, String service);

    @Message("Of {name}, beside any visit")
    String of_client(String name);

    @Message("Everything of this client that you may see, and what belongs to no visit")
    String about_client();

    @Message("Back to the note")
    String back_to_note();

    @Message("Back to {name}")
    String back_to_client(String name);

    @Message("Nothing here yet.")
    String none();

    @Message("Add a photo or document")
    String add();

    @Message("Photos and documents: add or look")
    String open();

    @Message("Add")
    String add_short();

    @Message("Photo or PDF")
    String file();

    @Message("A photo (JPEG or PNG) or a PDF of up to 20 MB. A photo is kept without where and with what it was taken.")
    String file_hint();

    @Message("In words")
    String caption();

    @Message("What is to be seen, for whoever finds it in a year")
    String caption_hint();

    @Message("Nobody but therapists sees what is added here. It cannot be changed afterwards.")
    String add_words();

    @Message("Sending…")
    String sending();

    @Message("There are as many as there may be. Take one away to add another.")
    String full();

    @Message("Photo")
    String photo();

    @Message("PDF, {size}")
    String document(String size);

    @Message("Added {when} by {name}")
    String added(String when, String name);

    @Message("{name} (opens in a tab of its own)")
    String opens(String name);

    @Message("{name} (is saved to this device)")
    String is_saved(String name);

    @Message("Taken away {when} by {name}, after the note was signed")
    String removed(String when, String name);

    @Message("Take away")
    String take_away();

    @Message("Take away {name}")
    String take_away_named(String name);

    @Message("It is then shown to nobody any more. Who took it away, when and why stays in the record.")
    String take_away_words();

    @Message("Why?")
    String reason();

    @Message("Wrong client, not in focus, sent by mistake…")
    String reason_hint();

    @Message("Say why: it stays in the record.")
    String reason_missing();

    @Message("Keep it")
    String keep();

    @Message("{count} characters. Up to {most} fit.")
    String too_long(int count, int most);

    @Message("Choose a photo or a PDF.")
    String nothing_chosen();

    @Message("This file is empty. Choose another.")
    String empty();

    @Message("This file is larger than 20 MB. Take the photo with fewer pixels, or send the document in parts.")
    String too_large();

    @Message("This photo is in the iPhone’s own format (HEIC). Set the camera to “Most compatible”, or save the photo as JPEG.")
    String heic();

    @Message("This is neither a photo (JPEG or PNG) nor a PDF, whatever it is called. Nothing was kept.")
    String not_a_kind();

    @Message("This file breaks off or is damaged. Send it again.")
    String broken();

    @Message("This photo has more than 50 million pixels. Take it with fewer.")
    String too_many_pixels();

    @Message("The virus scanner has found something in this file. It was not kept. Tell whoever sent it to you.")
    String infected();

    @Message("The virus scanner does not answer, so nothing was kept. Try again in a few minutes; if that does not help, tell the owner.")
    String not_scanned();

    @Message("This file is here already.")
    String already_there();
}
