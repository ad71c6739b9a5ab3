package unknot.onlinebooking;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The words of the e-mail with the link in German. */
@Localized("de")
public interface GermanOnlineMessages extends OnlineMessages {

    @Override
    @Message("{day}, {time} Uhr")
    String day_and_time(String day, String time);

    @Override
    @Message("{when} (Ortszeit {city})")
    String by_clock(String when, String city);

    @Override
    @Message("{day}, {from}–{to} Uhr")
    String visit_when(String day, String from, String to);

    @Override
    @Message("{|Bestätigen Sie Ihren Termin am {start}|}")
    String subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            noch ein Schritt, und Sie sind gebucht:

            {when}
            bei {therapist}
            {place}

            Öffnen Sie diesen Link und drücken Sie auf „Confirm the visit“:
            {link}

            Wir halten die Zeit bis {until} Uhr frei. Danach kann jemand anderes sie nehmen.
            Sie haben nichts angefragt? Dann tun Sie nichts: Es wird nichts gebucht.

            {clinic}|}""")
    String body();
}
