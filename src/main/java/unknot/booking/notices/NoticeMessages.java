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

    @Message("{clinic}: visit with {therapist}")
    String calendar_summary(String clinic, String therapist);

    @Message("{|Your visit on {start}|}")
    String booked_subject();

    @Message("""
            {|Hello {name},

            you are booked:

            {when}
            with {therapist}
            {place}

            To move or cancel it, call {phone}.
            The file with this message puts it into your calendar.

            {clinic}|}""")
    String booked_body();

    @Message("{|Your visit is now on {start}|}")
    String moved_subject();

    @Message("""
            {|Hello {name},

            your visit was moved. It is now:

            {when}
            with {therapist}
            {place}

            It was {before}.
            Something not right? Call {phone}.
            The file with this message puts it into your calendar.

            {clinic}|}""")
    String moved_body();

    @Message("{|Your visit on {before} is cancelled|}")
    String cancelled_subject();

    @Message("""
            {|Hello {name},

            your visit on {before} is cancelled. The time is free again; you need not do anything.

            Something not right? Call {phone}.

            {clinic}|}""")
    String cancelled_body();

    @Message("{|A reminder: your visit on {start}|}")
    String reminder_subject();

    @Message("""
            {|Hello {name},

            this is a reminder of your visit:

            {when}
            with {therapist}
            {place}

            To move or cancel it, open {change}
            To move or cancel it, call {phone}.

            {clinic}

            No more reminders: {stop}|}""")
    String reminder_body();

    @Message("""
            {|{clinic}: a reminder of your visit on {start} with {therapist}.
            To move or cancel: {change}
            To move or cancel, call {phone}.
            No more reminders: {stop}|}""")
    String reminder_text();

    @Message("{|A time is free: {start}|}")
    String offer_subject();

    @Message("""
            {|Hello {name},

            you are on our wait list, and a time has become free:

            {when}
            with {therapist}
            {place}

            Open this link and press the button to take it:
            {link}

            The link works until {until}. Whoever is first has the time. It does not suit you? Then do nothing.
            Or call {phone}.

            {clinic}|}""")
    String offer_body();

    @Message("Offer from the wait list")
    String kind_offer();

    @Message("the link with which the client takes the time")
    String about_offer_link();

    @Message("until when the link works")
    String about_offer_until();

    @Message("Visit booked")
    String kind_booked();

    @Message("Visit moved")
    String kind_moved();

    @Message("Visit cancelled")
    String kind_cancelled();

    @Message("Reminder of a visit")
    String kind_reminder();

    @Message("when the visit begins, in short")
    String about_start();

    @Message("the day of the visit, from when to when")
    String about_when();

    @Message("the therapist’s given name")
    String about_therapist();

    @Message("the clinic’s name and the address of the place")
    String about_place();

    @Message("when the visit was to be before")
    String about_before();

    @Message("the link at which the client can move or cancel the visit; for clients who can sign in")
    String about_change();

    @Message("the phone number; only where there is no link")
    String about_phone_instead();

    @Message("the link that stops reminders")
    String about_stop();
}
