package unknot.lifecycle.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of keeping records, holding and disposing of them. */
@MessageBundle("retention")
public interface RetentionMessages {

    @Message("Keeping records")
    String title();

    @Message("Records are kept for as long as the law says, counted from what came last in them, and then disposed of by you. Nothing is disposed of by itself.")
    String about();

    @Message("Years a record is kept")
    String years();

    @Message("Counted from the last visit, note, form or file.")
    String years_hint();

    @Message("Age from which the years of a child are counted")
    String adult_age();

    @Message("The record of somebody treated as a child is kept until that birthday and then as many years.")
    String adult_age_hint();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Whole years from {least} to {most}.")
    String error_number(int least, int most);

    @Message("Records whose time is over")
    String ended();

    @Message("None. The record of everybody has to be kept longer.")
    String none_ended();

    @Message("On legal hold")
    String on_hold();

    @Message("No record is on hold.")
    String none_on_hold();

    @Message("Disposed of")
    String log();

    @Message("Nothing yet.")
    String none_disposed();

    @Message("last entry {last}, kept until {until}")
    String line(String last, String until);

    @Message("Client no. {id}. Visits: {visits}, notes: {notes}, files: {files}, forms: {forms}, messages: {messages}, data keys: {keys}")
    String disposed_line(String id, long visits, long notes, long files, long forms, long messages, long keys);

    @Message("{when} by {who}; last entry {last}, kept until {until}")
    String disposed_about(String when, String who, String last, String until);

    @Message("How long this record is kept")
    String record_title();

    @Message("All records")
    String back();

    @Message("Client")
    String client();

    @Message("Birth date")
    String born();

    @Message("not known")
    String not_known();

    @Message("Last entry")
    String last();

    @Message("To be kept until")
    String until();

    @Message("Legal hold")
    String hold();

    @Message("While a record is on hold it is not disposed of, whatever its age: a claim, an inquiry, somebody’s request.")
    String hold_words();

    @Message("On hold")
    String held();

    @Message("Why")
    String reason();

    @Message("Say why. It is shown to owners alone.")
    String reason_hint();

    @Message("Say why, in at most 300 characters.")
    String error_reason();

    @Message("Put on hold")
    String put_on_hold();

    @Message("End the hold")
    String end_hold();

    @Message("{when} by {who}")
    String set(String when, String who);

    @Message("ended {when} by {who}")
    String hold_ended(String when, String who);

    @Message("Disposal")
    String disposal();

    @Message("This record has to be kept until {until}.")
    String too_early(String until);

    @Message("This record is on hold.")
    String is_on_hold();

    @Message("The time of this record is over. It may be disposed of.")
    String may();

    @Message("Dispose of it …")
    String begin();

    @Message("Dispose of this record for good?")
    String confirm_title();

    @Message("All that it holds goes (visits: {visits}, notes: {notes}, files: {files}, forms: {forms}, messages: {messages}), with all details of the client, the client’s sign-in, and the keys with which the record is encrypted. What stays is who did so and when, these numbers, and the audit log. It cannot be undone.")
    String confirm_words(long visits, long notes, long files, long forms, long messages);

    @Message("Backups from before still hold the record and its keys, until the last of them is deleted.")
    String confirm_backups();

    @Message("The client’s number, {id}, to confirm")
    String number(String id);

    @Message("This is not the client’s number. Nothing was disposed of.")
    String error_number_other();

    @Message("Dispose of the record")
    String dispose();

    @Message("Keep it")
    String keep();

    @Message("Nothing was disposed of.")
    String nothing_gone();

    @Message("The record was disposed of.")
    String said_disposed();

    @Message("Somebody else was at work with this record. Nothing was done; please try again.")
    String said_busy();

    @Message("How long it is kept")
    String of_record();
}
