package unknot.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import unknot.clients.Client;
import unknot.messages.Languages;
import unknot.messages.Letter;
import unknot.messages.MessageKind;
import unknot.messages.MessageKinds;
import unknot.messages.Placeholder;
import unknot.messages.PlaceholderMessages;
import unknot.messages.PublicAddress;
import unknot.messages.Readers;
import unknot.messages.Wording;
import unknot.messages.Wordings;
import unknot.shared.Language;
import unknot.shared.ThisClinic;

/** The e-mail that asks for forms and consent. Its link opens nothing by itself: it leads to signing in. */
@ApplicationScoped
class FormLetters implements MessageKinds {

    private static final String REQUEST = "form-request";
    private static final String FORMS = "/my/forms";
    private static final Duration OF_USE = Duration.ofDays(30);

    @Inject
    ThisClinic clinic;
    @Inject
    PublicAddress address;
    @Inject
    Readers readers;
    @Inject
    Wordings wordings;
    @Inject
    RequestMessages messages;
    @Inject
    PlaceholderMessages placeholders;

    @Override
    public List<MessageKind> kinds() {
        return List.of(new MessageKind(REQUEST, messages.kind(), List.of(Placeholder.of("name", placeholders.name(), "Anna"),
                Placeholder.of("clinic", placeholders.clinic(), in -> clinic.get().name()), Placeholder.of("link", messages.about_link(), "https://…" + FORMS).asNeeded()),
                in -> new Wording(words(in).subject(), words(in).body())));
    }

    private static RequestMessages words(Language language) {
        return Languages.in(language, RequestMessages.class);
    }

    Letter request(Client client, String recipient) {
        Wording said = wordings.say(REQUEST, readers.languageOf(client.id()), Map.of("name", client.givenName(), "clinic", clinic.get().name(), "link", address.link(FORMS)));
        return new Letter(REQUEST, client.id(), recipient, said.subject(), said.body(), false, null, clinic.time().now().plus(OF_USE));
    }
}
