package unknot.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what was written down. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message("Who did what")
    String title();

    @Message("Whatever is opened, printed, exported or changed here, by whom and from where. Nothing of it can be changed or taken away.")
    String words();

    @Message("Who")
    String who();

    @Message("Anybody")
    String anybody();

    @Message("Nobody signed in")
    String nobody();

    @Message("Client")
    String whose();

    @Message("The beginning of each word of the name is enough.")
    String whose_hint();

    @Message("Only {name}")
    String only(String name);

    @Message("What was done")
    String act_label();

    @Message("With what")
    String part_label();

    @Message("Anything")
    String anything();

    @Message("From address")
    String address();

    @Message("First day")
    String since();

    @Message("Last day")
    String until();

    @Message("Show")
    String show();

    @Message("Show everything")
    String everything();

    @Message("Save as a table")
    String export();

    @Message("The newest {most} of them, as CSV. That you saved it is written down, too.")
    String export_words(String most);

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("From where")
    String where();

    @Message("Nothing was written down that fits.")
    String none();

    @Message("Earlier")
    String earlier();

    @Message("Back to the newest")
    String newest();

    @Message("whoever runs the server, by a command")
    String server();

    @Message("a visitor")
    String visitor();

    @Message("no account with this address")
    String no_account();

    @Message("program “{name}”")
    String program(String name);

    @Message("a program")
    String unnamed_program();

    @Message("No. {id}")
    String number(long id);

    @Message("Sign-ins that failed")
    String failures();

    @Message("In the last 7 days, by account and address. What was typed is kept nowhere.")
    String failures_words();

    @Message("In these days, by account and address. What was typed is kept nowhere.")
    String failures_words_filtered();

    @Message("Times")
    String times();

    @Message("First and last")
    String first_and_last();

    @Message("Account")
    String account();

    @Message("not noted")
    String not_noted();

    @Message("Who did what with {name}’s record")
    String of_client(String name);

    @Message("{#switch code}{#case 'therapist'}therapist{#case 'front-desk'}front desk{#case 'owner'}owner{#case 'client'}client{/switch}")
    String role(String code);

    @Message("{#switch code}{#case 'looked'}Looked at{#case 'printed'}Printed{#case 'exported'}Exported{#case 'imported'}Brought here{#case 'changed'}Changed{#case 'signed'}Signed{#case 'merged'}Merged two clients{#case 'merge-undone'}Undid a merge{#case 'held'}Put on hold{#case 'released'}Ended the hold{#case 'disposed'}Disposed of a record{#case 'erasure-asked'}Asked for a record to be erased{#case 'erasure-withdrawn'}Took the request back{#case 'erasure-refused'}Refused to erase a record{#case 'restricted'}Restricted a record{#case 'restriction-lifted'}Lifted a restriction{#case 'signed-in'}Signed in{#case 'code-asked'}Gave the password, code still to come{#case 'sign-in-failed'}Sign-in failed{#case 'signed-out'}Signed out{#case 'link-asked'}Asked for a sign-in link{#case 'confirmed'}Showed once more who it is{#case 'password-changed'}Changed the password{#case 'factor-on'}Switched on the second factor{#case 'factor-off'}Switched off the second factor{#case 'factor-reset'}Took away the second factor{#case 'access-given'}Gave access{#case 'access-stopped'}Ended access{#case 'settings-changed'}Changed the settings{#else}{code}{/switch}")
    String act(String code);

    @Message("{#switch code}{#case 'client-page'}Client’s details{#case 'note'}Note{#case 'amendment'}Amendment{#case 'no-go-area'}Area not to treat{#case 'knots'}Knots over time{#case 'course'}Course{#case 'letter'}Letter{#case 'files'}Photos and documents{#case 'note-files'}Photos and documents of a visit{#case 'file'}Photo or document{#case 'small-photo'}Small picture{#case 'sharing'}What of a note is shared{#case 'file-sharing'}Whether a photo is shared{#case 'forms'}Questions and consent{#case 'form'}Form{#case 'consent'}Consent{#case 'told'}Check-in{#case 'home-care'}Home care{#case 'visits'}List of visits{#case 'whole'}Whole record{#case 'visit'}Visit{#case 'wait-list'}Wait list{#case 'messages'}Messages{#case 'client-access'}Client’s way in{#case 'carers'}Who looks after the client{#case 'audit'}This list{#case 'sign-in'}Sign-in{#case 'account'}Own account{#case 'staff-account'}Account of the staff{#case 'token'}Access token{#case 'calendar-feed'}Calendar feed{#case 'phrases'}Own phrases{#case 'settings'}Clinic{#case 'places'}Places, rooms and services{#case 'therapists'}Therapists{#case 'closed-time'}Time off and closed days{#case 'wordings'}Words of messages{#case 'lists'}Lists for notes{#case 'questionnaires'}Questionnaires{#case 'consent-texts'}Consent texts{#case 'clinic'}The whole clinic{#else}{code}{/switch}")
    String part(String code);
}
