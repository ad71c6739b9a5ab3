package unknot.onlinebooking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words with which clients move and cancel their own visits. */
@MessageBundle("ownvisit")
public interface OwnVisitMessages {

    @Message("Your visit")
    String title();

    @Message("Home")
    String home();

    @Message("Cancelled")
    String cancelled();

    @Message("{service} with {therapist}")
    String what(String service, String therapist);

    @Message("{address}, room {room}")
    String where(String address, String room);

    @Message("Room {room}")
    String room(String room);

    @Message("Before you come")
    String before();

    @Message("Calendar")
    String calendar();

    @Message("Put it into your calendar")
    String calendar_label();

    @Message("Directions")
    String directions();

    @Message("Way to {address}, on a map")
    String directions_label(String address);

    @Message("Change it")
    String change();

    @Message("Move")
    String move();

    @Message("Move to another time")
    String move_long();

    @Message("This visit is not moved online. To move it, call {phone}.")
    String move_by_call(String phone);

    @Message("This visit is not moved online. To move it, contact the clinic.")
    String move_by_contact();

    @Message("Cancel it")
    String cancel();

    @Message("Something the clinic should know? (optional)")
    String cancel_words();

    @Message("Cancel this visit")
    String cancel_now();

    @Message("Others may take the time then. Free of charge until {hours} hours before.")
    String cancel_hint(int hours);

    @Message("Others may take the time then.")
    String cancel_hint_always();

    @Message("At most {most} characters.")
    String words_long(int most);

    @Message("It is less than {hours} hours until your visit. To move or cancel it, call {phone}: you will find a way together.")
    String call(int hours, String phone);

    @Message("It is less than {hours} hours until your visit. To move or cancel it, contact the clinic: you will find a way together.")
    String contact(int hours);

    @Message("This visit has begun or is over.")
    String over();

    @Message("Cancelled by the client")
    String reason();

    @Message("Undone by the client")
    String undone_reason();

    @Message("Booked. See you then.")
    String said_booked();

    @Message("Cancelled. The time is free again.")
    String said_cancelled();

    @Message("Moved. The clinic knows.")
    String said_moved();

    @Message("Undone.")
    String said_undone();

    @Message("You can undo what you just did, for three minutes.")
    String undo_words();

    @Message("Undo")
    String undo();

    @Message("Move your visit")
    String move_title();

    @Message("Now: {when}, with {therapist}. You keep it until you choose a new time.")
    String move_now(String when, String therapist);

    @Message("Times with {therapist}")
    String times_with(String therapist);

    @Message("Times with anyone")
    String times_anyone();

    @Message("See times with anyone")
    String see_anyone();

    @Message("See times with {therapist} alone")
    String see_therapist(String therapist);

    @Message("Move to {when}")
    String move_to(String when);

    @Message("Move it")
    String move_it();

    @Message("This time was just taken. You still have {when}.")
    String taken(String when);

    @Message("You have another visit at that time. You still have {when}.")
    String other_visit(String when);

    @Message("This cannot be done any more: your visit was changed meanwhile. This is how it is now.")
    String changed();

    @Message("This cannot be undone any more. This is how it is now.")
    String not_undone();

    @Message("Book another visit")
    String book_another();
}
