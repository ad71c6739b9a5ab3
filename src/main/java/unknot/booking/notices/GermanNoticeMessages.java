package unknot.booking.notices;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The words of messages about visits in German. */
@Localized("de")
public interface GermanNoticeMessages extends NoticeMessages {

    @Override
    @Message("{day}, {time} Uhr")
    String day_and_time(String day, String time);

    @Override
    @Message("{day}, {from}–{to} Uhr")
    String visit_when(String day, String from, String to);

    @Override
    @Message("{when} (Ortszeit {city})")
    String by_clock(String when, String city);

    @Override
    @Message("{clinic}: Termin bei {therapist}")
    String calendar_summary(String clinic, String therapist);

    @Override
    @Message("{|Ihr Termin am {start}|}")
    String booked_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            Ihr Termin ist gebucht:

            {when}
            bei {therapist}
            {place}

            Zum Verschieben oder Absagen rufen Sie an: {phone}.
            Die Datei in dieser Nachricht trägt ihn in Ihren Kalender ein.

            {clinic}|}""")
    String booked_body();

    @Override
    @Message("{|Ihr Termin ist jetzt am {start}|}")
    String moved_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            Ihr Termin wurde verschoben. Er ist jetzt:

            {when}
            bei {therapist}
            {place}

            Vorher war er am {before}.
            Stimmt etwas nicht? Rufen Sie an: {phone}.
            Die Datei in dieser Nachricht trägt ihn in Ihren Kalender ein.

            {clinic}|}""")
    String moved_body();

    @Override
    @Message("{|Ihr Termin am {before} ist abgesagt|}")
    String cancelled_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            Ihr Termin am {before} ist abgesagt. Die Zeit ist wieder frei; Sie müssen nichts tun.

            Stimmt etwas nicht? Rufen Sie an: {phone}.

            {clinic}|}""")
    String cancelled_body();

    @Override
    @Message("{|Zur Erinnerung: Ihr Termin am {start}|}")
    String reminder_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            wir erinnern Sie an Ihren Termin:

            {when}
            bei {therapist}
            {place}

            Verschieben oder absagen: {change}
            Zum Verschieben oder Absagen rufen Sie an: {phone}.

            {clinic}

            Keine Erinnerungen mehr: {stop}|}""")
    String reminder_body();

    @Override
    @Message("""
            {|{clinic}: Erinnerung an Ihren Termin am {start} bei {therapist}.
            Verschieben oder absagen: {change}
            Verschieben oder absagen: {phone}.
            Keine Erinnerungen mehr: {stop}|}""")
    String reminder_text();

    @Override
    @Message("{|Eine Zeit ist frei: {start}|}")
    String offer_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            Sie stehen auf unserer Warteliste, und eine Zeit ist frei geworden:

            {when}
            bei {therapist}
            {place}

            Öffnen Sie diesen Link und drücken Sie den Knopf, um sie zu nehmen:
            {link}

            Der Link gilt bis {until} Uhr. Wer zuerst kommt, hat die Zeit. Passt sie nicht? Dann tun Sie nichts.
            Oder rufen Sie an: {phone}.

            {clinic}|}""")
    String offer_body();
}
