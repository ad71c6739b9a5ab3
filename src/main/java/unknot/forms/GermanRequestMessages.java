package unknot.forms;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The words of e-mails that ask for forms, in German. */
@Localized("de")
public interface GermanRequestMessages extends RequestMessages {

    @Override
    @Message("{|Vor Ihrem Termin bei {clinic}|}")
    String subject();

    @Override
    @Message("""
            {|Guten Tag {name},

            {clinic} bittet Sie, ein Formular auszufüllen und zu lesen und zu unterschreiben, wozu wir Ihre Einwilligung brauchen. Das dauert etwa zehn Minuten, am Telefon oder am Computer, und Sie können zwischendurch aufhören.

            Ihre Formulare sind hier:
            {link}

            Melden Sie sich mit dieser E-Mail-Adresse an. Ohne Passwort fordern Sie dort einen Link an.

            {clinic}|}""")
    String body();
}
