package unknot.access;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The words of e-mails that let people in, in German. */
@Localized("de")
public interface GermanEntryMessages extends EntryMessages {

    @Override
    @Message("{|Ihre Seiten bei {clinic}|}")
    String invitation_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            {clinic} hat Seiten für Sie eingerichtet: Ihre Termine, was gemacht wurde und was Sie zu Hause tun können. Dort können Sie auch Termine verschieben oder absagen.

            Öffnen Sie diesen Link, um sie anzusehen:
            {link}

            Er gilt einmal, bis {until}. Danach fordern Sie bei der Anmeldung einen neuen an; Ihre Adresse ist diese hier.
            Ist das nicht für Sie? Rufen Sie an: {phone}, damit Ihnen niemand irrtümlich schreibt.

            {clinic}|}""")
    String invitation_body();

    @Override
    @Message("{|Anmelden bei {clinic}|}")
    String link_subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            hier ist der Link, der Sie anmeldet:
            {link}

            Er gilt einmal, heute bis {until} Uhr.
            Sie haben ihn nicht angefordert? Dann tun Sie nichts; ohne diese Nachricht kommt niemand hinein.

            {clinic}|}""")
    String link_body();
}
