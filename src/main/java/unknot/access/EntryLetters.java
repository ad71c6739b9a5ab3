package unknot.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unknot.access.EntryLink.Kind;
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
import unknot.shared.ClinicTime;
import unknot.shared.Language;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** The e-mails with a link that signs their reader in. */
@ApplicationScoped
class EntryLetters implements MessageKinds {

    private static final String INVITATION = "invitation";
    private static final String SIGN_IN_LINK = "sign-in-link";

    @Inject
    ThisClinic clinic;
    @Inject
    PublicAddress address;
    @Inject
    Readers readers;
    @Inject
    Wordings wordings;
    @Inject
    EntryMessages messages;
    @Inject
    PlaceholderMessages placeholders;

    @Override
    public List<MessageKind> kinds() {
        Placeholder day = Placeholder.of("until", messages.about_until(), in -> in.longDay(LocalDate.of(2027, 1, 19)));
        Placeholder time = Placeholder.of("until", messages.about_until(), "09:15");
        Placeholder phone = Placeholder.of("phone", placeholders.phone(), "01632 960180");
        return List.of(
                new MessageKind(INVITATION, messages.kind_invitation(), withCommon(day, phone),
                        in -> new Wording(words(in).invitation_subject(), words(in).invitation_body())),
                new MessageKind(SIGN_IN_LINK, messages.kind_link(), withCommon(time), in -> new Wording(words(in).link_subject(), words(in).link_body())));
    }

    private List<Placeholder> withCommon(Placeholder... own) {
        List<Placeholder> all = new ArrayList<>(List.of(Placeholder.of("name", placeholders.name(), "Anna"),
                Placeholder.of("clinic", placeholders.clinic(), in -> clinic.get().name()),
                Placeholder.of("link", messages.about_link(), "https://clinic.example/enter?key=" + Placeholder.EXAMPLE_KEY).asNeeded()));
        all.addAll(List.of(own));
        return all;
    }

    private static EntryMessages words(Language language) {
        return Languages.in(language, EntryMessages.class);
    }

    Letter with(EntryLink link, String key) {
        Account account = link.account();
        Language language = readers.languageOf(account.clientId());
        ClinicTime time = clinic.time();
        boolean invites = link.kind() == Kind.INVITATION;
        Map<String, String> values = new HashMap<>(Map.of("name", PersonName.first(account.displayName()), "clinic", clinic.get().name(),
                "link", address.link("/enter?key=" + key),
                "until", invites ? language.longDay(time.date(link.overAt())) : time.time(link.overAt())));
        if (invites) {
            values.put("phone", clinic.get().phone());
        }
        String kind = invites ? INVITATION : SIGN_IN_LINK;
        Wording said = wordings.say(kind, language, values);
        return new Letter(kind, account.clientId(), account.email(), said.subject(), said.body(), true, null, link.overAt());
    }
}
