package unknot.between;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The words of messages that ask clients how they are in German. */
@Localized("de")
public interface GermanQuestionMessages extends QuestionMessages {

    @Override
    @Message("{day}, {time} Uhr")
    String day_and_time(String day, String time);

    @Override
    @Message("{when} (Ortszeit {city})")
    String by_clock(String when, String city);

    @Override
    @Message("{|Vor Ihrem Termin am {start}|}")
    String check_in_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            Ihr Termin ist am {start}. Zwei Minuten jetzt lassen dann mehr Zeit für Sie: Sagen Sie uns vorher, wie es Ihnen geht.

            {link}

            Das geht, bis der Termin beginnt. Nichts zu sagen? Dann müssen Sie nichts tun.

            {clinic}

            Nichts davon mehr: {stop}|}""")
    String check_in_body();

    @Override
    @Message("{|Wie geht es Ihnen nach Ihrem Termin?|}")
    String after_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            wie geht es Ihnen nach Ihrem Termin am {start}? Tippen Sie auf eine Zahl, von 0 (gut) bis 10 (so schlecht wie nur möglich):

            {numbers}

            Stimmt etwas nicht? Rufen Sie an: {phone}.

            {clinic}

            Nichts davon mehr: {stop}|}""")
    String after_body();

    @Override
    @Message("{|Wie geht es Ihnen jetzt, einige Tage nach Ihrem Termin?|}")
    String later_subject();
}
