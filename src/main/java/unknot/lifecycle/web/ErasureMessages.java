package unknot.lifecycle.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of asking for a record to be erased, and of restricting it. */
@MessageBundle("erasure")
public interface ErasureMessages {

    @Message("Erasing your record")
    String own_title();

    @Message("Erasing the record of {name}")
    String own_title_of(String name);

    @Message("Ask for it to be erased")
    String own_link();

    @Message("You can ask the clinic to erase this record. It has to be kept for some years, and is locked away until then.")
    String own_link_words();

    @Message("What happens")
    String what_happens();

    @Message("The law says that a health record is kept, this one until {until}. So it is not erased at once.")
    String kept_until(String until);

    @Message("The time for which this record had to be kept is over.")
    String time_over();

    @Message("The clinic looks at your request and may ask back, to be sure that it comes from you.")
    String is_decided();

    @Message("Then the record is locked away: no more messages, no booking, no signing in here. Nobody finds it by searching, and whoever has to open it says why.")
    String is_locked();

    @Message("When its time is over, it is disposed of for good.")
    String is_disposed();

    @Message("Visits that are still to come have to be cancelled first.")
    String coming_first();

    @Message("Take a copy first")
    String copy();

    @Message("Once the record is locked away you cannot get at it here any more.")
    String copy_words();

    @Message("Take your record away")
    String copy_link();

    @Message("Ask for it")
    String ask();

    @Message("I want this record to be erased, and know that I cannot sign in or book here afterwards.")
    String agree();

    @Message("Tick this if you want the record to be erased.")
    String agree_missing();

    @Message("Ask for erasure")
    String ask_button();

    @Message("Keep the record as it is")
    String leave();

    @Message("You asked on {when}. The clinic has not decided yet.")
    String own_asked(String when);

    @Message("It was asked for by {who} on {when}. The clinic has not decided yet.")
    String own_asked_by(String who, String when);

    @Message("Take the request back")
    String withdraw();

    @Message("Your request is with the clinic.")
    String said_asked();

    @Message("It was asked for before.")
    String said_already();

    @Message("The request was taken back. Nothing changes.")
    String said_withdrawn();

    @Message("The clinic has decided meanwhile.")
    String said_decided();

    @Message("Your request of {asked} was refused on {when}: {why}")
    String own_refused(String asked, String when, String why);

    @Message("You look after {name}, who decides this alone. {name} can ask here, signed in with an account of their own, or tell the clinic.")
    String not_theirs(String name);

    @Message("Until you are {years}, a parent or guardian who looks after your visits here asks for you, or tells the clinic.")
    String too_young(int years);

    @Message("Erasure")
    String title();

    @Message("Request to erase the record")
    String desk_title();

    @Message("Back to {name}")
    String back(String name);

    @Message("Write down what came by phone, by letter or at the desk. The owner decides. Until then nothing changes.")
    String desk_words();

    @Message("The record has to be kept until {until}.")
    String desk_until(String until);

    @Message("Who asked")
    String who();

    @Message("The client, or who speaks for them and as what.")
    String who_hint();

    @Message("Say who asked, in at most 120 characters.")
    String error_who();

    @Message("How")
    String how();

    @Message("By phone")
    String how_phone();

    @Message("By letter or e-mail")
    String how_letter();

    @Message("In person")
    String how_in_person();

    @Message("On their own pages")
    String how_online();

    @Message("Say how it was asked.")
    String error_how();

    @Message("Write it down")
    String write_down();

    @Message("Written down. The owner sees it under Settings › Keeping records.")
    String said_written();

    @Message("Nothing is asked for. Requests are written down on the client’s page, or come from clients themselves.")
    String nobody();

    @Message("Write down a request")
    String write_one();

    @Message("{who} asked on {when} · {how}")
    String asked(String who, String when, String how);

    @Message("written down by {who}")
    String written_by(String who);

    @Message("not decided yet")
    String open();

    @Message("restricted {when} by {who}")
    String was_restricted(String when, String who);

    @Message("lifted {when} by {who}: {why}")
    String was_lifted(String when, String who, String why);

    @Message("refused {when} by {who}: {why}")
    String was_refused(String when, String who, String why);

    @Message("taken back {when} by {who}")
    String was_withdrawn(String when, String who);

    @Message("Restricting locks the record away until {until}: nobody finds it, nothing new comes to it, messages that wait are dropped, and the client’s sign-in ends. Whoever opens it says why. Please tell the client that it is done and until when the record is kept: nothing is sent.")
    String restrict_words(String until);

    @Message("Restrict the record")
    String restrict();

    @Message("Visits that are still to come: {visits}. Cancel them first.")
    String coming(long visits);

    @Message("Notes that are not signed: {notes}. Their therapists sign them first, since nobody can afterwards.")
    String unsigned(long notes);

    @Message("To the client’s page")
    String to_client();

    @Message("Refuse the request")
    String refuse_title();

    @Message("Why it is refused")
    String refusal();

    @Message("The client reads it: it was not them who asked, for instance.")
    String refusal_hint();

    @Message("Refuse")
    String refuse();

    @Message("Take it back for the client")
    String withdraw_for();

    @Message("Say why, in at most 300 characters.")
    String error_reason();

    @Message("Lift the restriction")
    String lift_title();

    @Message("The record is like any other then. The sign-in stays off until somebody invites the client again. Tell the client before you lift it.")
    String lift_words();

    @Message("Why it is lifted")
    String lifting();

    @Message("Lift it")
    String lift();

    @Message("Open the client’s page")
    String open_title();

    @Message("Why you open it")
    String opening();

    @Message("Without anything about health. The page is open to you for 24 hours; who opened it and why stands below.")
    String opening_hint();

    @Message("Open the page")
    String open_page();

    @Message("The client’s page is open to you.")
    String is_open();

    @Message("{when} by {who}: {why}")
    String opened(String when, String who, String why);

    @Message("Visits are still to come. Nothing was done: cancel them first.")
    String said_coming();

    @Message("Notes are not signed. Nothing was done: sign them first.")
    String said_unsigned();

    @Message("This was decided before. Nothing was done.")
    String said_before();

    @Message("Requests to erase a record")
    String requests();

    @Message("asked by {who} on {when}, to be kept until {until}")
    String request_line(String who, String when, String until);

    @Message("Restricted records")
    String restricted_records();

    @Message("None.")
    String none_restricted();

    @Message("Asked to be erased")
    String chip_asked();

    @Message("Restricted")
    String chip_restricted();

    @Message("This record is restricted")
    String restricted_title();

    @Message("The client asked for it to be erased. It is kept for as long as the law says, and locked until then: nothing can be added to it.")
    String restricted_words();

    @Message("The owner can lift the restriction, under Settings › Keeping records.")
    String restricted_way();

    @Message("This record is restricted: the client asked for it to be erased. You gave a reason to open it. Nothing can be added.")
    String banner();

    @Message("How it is kept")
    String how_kept();
}
