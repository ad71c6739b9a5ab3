package unknot.booking.notices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of messages about visits. They say nothing of health, not even the name of the service: others may see them on the screen. */
@MessageBundle("notices")
public interface NoticeMessages {

    @Message("{day}, {time}")
    String day_and_time(String day, String time);

    @Message("{day}, {from}–{to}")
    String visit_when(String day, String from, String to);

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("Your visit on {when}")
    String subject_booked(String when);

    @Message("Your visit is now on {when}")
    String subject_moved(String when);

    @Message("Your visit on {when} is cancelled")
    String subject_cancelled(String when);

    @Message("A reminder: your visit on {when}")
    String subject_reminder(String when);

    @Message("this is a reminder of your visit:")
    String reminder();

    @Message("To move or cancel it, open {link}")
    String change_at(String link);

    @Message("No more reminders: {link}")
    String stop_at(String link);

    @Message("Hello {name},")
    String hello(String name);

    @Message("you are booked:")
    String booked();

    @Message("your visit was moved. It is now:")
    String moved();

    @Message("It was {when}.")
    String moved_from(String when);

    @Message("your visit on {when} is cancelled. The time is free again; you need not do anything.")
    String cancelled(String when);

    @Message("with {therapist}")
    String with(String therapist);

    @Message("To move or cancel it, call {phone}.")
    String call(String phone);

    @Message("Something not right? Call {phone}.")
    String call_if_wrong(String phone);

    @Message("The file with this message puts it into your calendar.")
    String file();

    @Message("{clinic}: visit with {therapist}")
    String calendar_summary(String clinic, String therapist);
}
