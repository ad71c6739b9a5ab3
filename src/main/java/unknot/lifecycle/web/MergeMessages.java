package unknot.lifecycle.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of merging clients who are there twice. */
@MessageBundle("merging")
public interface MergeMessages {

    @Message("This client may be here twice. Compare with:")
    String maybe_same();

    @Message("Merge with another")
    String with_another();

    @Message("Merge {name} with another client")
    String title(String name);

    @Message("Back to {name}")
    String back(String name);

    @Message("For somebody who was added twice. Choose the other one; on the next page you see both side by side, and nothing happens before you say so there.")
    String words();

    @Message("May be the same person")
    String likely();

    @Message("Nobody else has this birth date, phone number or e-mail address.")
    String nobody_likely();

    @Message("Find the other one")
    String find();

    @Message("Name, phone or birth date")
    String find_hint();

    @Message("Find")
    String find_button();

    @Message("Nobody else by that.")
    String none_found();

    @Message("Compare")
    String compare();

    @Message("Compare with {name}")
    String compare_with(String name);

    @Message("Merged before")
    String earlier();

    @Message("{name} became this client {when}, by {who}.")
    String was_merged(String name, String when, String who);

    @Message("Undone {when} by {who}.")
    String was_undone(String when, String who);

    @Message("Undo")
    String undo();

    @Message("Undo the merge with {name}")
    String undo_named(String name);

    @Message("Are these two one person?")
    String compare_title();

    @Message("One stays and the other goes: all visits, courses, notes, forms, consents, files and messages move to the one that stays. Whoever signs in for that client, or looks after them, then sees all of it. It can be undone for as long as nothing was written that belongs to both.")
    String compare_words();

    @Message("Who stays")
    String stays();

    @Message("Client no. {id}, since {day}")
    String since(String id, String day);

    @Message("Name")
    String name();

    @Message("Birth date")
    String birth_date();

    @Message("Phone")
    String phone();

    @Message("E-mail")
    String email();

    @Message("Language of messages")
    String language();

    @Message("Reminders")
    String reminders();

    @Message("none")
    String reminders_none();

    @Message("by e-mail")
    String reminders_email();

    @Message("by text message")
    String reminders_text();

    @Message("Own sign-in")
    String sign_in();

    @Message("The other sign-in ends.")
    String sign_in_hint();

    @Message("not known")
    String not_known();

    @Message("none")
    String no_sign_in();

    @Message("Both have")
    String both_have();

    @Message("What is to be kept")
    String kept();

    @Message("Visits so far")
    String visits();

    @Message("Visits to come")
    String coming();

    @Message("Courses of care")
    String courses();

    @Message("Notes")
    String notes();

    @Message("Forms")
    String forms();

    @Message("Consents in force")
    String consents();

    @Message("On the wait list")
    String waiting();

    @Message("Merge")
    String merge();

    @Message("These are two")
    String cancel();

    @Message("They are one client now.")
    String said_merged();

    @Message("They are two clients again.")
    String said_undone();

    @Message("This merge was undone before.")
    String said_already();

    @Message("Another merge came after this one. Undo that one first.")
    String said_later_first();

    @Message("This cannot be undone any more: since the merge a visit, a note or an answer was written that belongs to both.")
    String said_written_since();

    @Message("Somebody else was at work with this client. Nothing was done; please try again.")
    String said_busy();

    @Message("Choose one of each.")
    String error_choose();

    @Message("Somebody changed one of the two after this page was opened. Nothing was merged: look again at what is to be kept.")
    String error_stale();

    @Message("Both have a visit at the same time. Cancel or move one of each pair first:")
    String error_overlap();

    @Message("{one} and {other}")
    String overlap(String one, String other);

    @Message("One of the two looks after the other, so they are two people. If that is wrong, end it first on the page of who looks after whom.")
    String error_looks_after();

    @Message("The sign-in that would end looks after somebody else. Keep that one, or end what it looks after first.")
    String error_carer();

    @Message("The record of one of them is restricted. It can be merged, or separated, once an owner has lifted the restriction.")
    String error_restricted();
}
