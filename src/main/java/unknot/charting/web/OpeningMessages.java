package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of opening the record of somebody else's client. */
@MessageBundle("opening")
public interface OpeningMessages {

    @Message("Open this record")
    String title();

    @Message("You have no visit with {name}, nor has anybody whom you supervise. Say why you need the record: it is open to you for 24 hours. The owner sees who, when and why, and {name} sees who looked.")
    String words(String name);

    @Message("{name} asked for this record to be erased. It is restricted until its time is over, whoever treated {name}. Say why you need it: it is open to you for 24 hours. The owner sees who, when and why.")
    String words_restricted(String name);

    @Message("Back to clients")
    String back_to_clients();

    @Message("Reason")
    String reason();

    @Message("Without anything about health, such as: standing in for Ines this week")
    String reason_hint();

    @Message("Say why you need this record.")
    String reason_missing();

    @Message("{count} characters. Up to {most} fit.")
    String too_long(int count, int most);

    @Message("Open the record")
    String open();

    @Message("Back to {name}")
    String back(String name);

    @Message("Who opens records")
    String settings_title();

    @Message("Whose records therapists may open, and who gave a reason")
    String settings_about();

    @Message("Therapists open all records")
    String all();

    @Message("As in a small practice where everybody treats everybody. Every look is written down.")
    String all_hint();

    @Message("Their clients’ records; others with a reason")
    String with_reason();

    @Message("A client is theirs with a visit that is not cancelled, also one to come, and so are the clients of whom they supervise. Others open for 24 hours after a reason.")
    String with_reason_hint();

    @Message("Whose records")
    String which();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Opened with a reason")
    String opened();

    @Message("Nobody has opened a record with a reason.")
    String none();

    @Message("{therapist} opened the record of {client}")
    String who(String therapist, String client);

    @Message("{from} to {until}")
    String time(String from, String until);

    @Message("Earlier")
    String earlier();

    @Message("Later")
    String later();
}
