package unknot.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import unknot.access.EntryLink.Kind;
import unknot.messages.Letter;
import unknot.messages.PublicAddress;
import unknot.shared.ClinicTime;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** The e-mails with a link that signs their reader in. */
@ApplicationScoped
class EntryLetters {

    @Inject
    ThisClinic clinic;
    @Inject
    PublicAddress address;
    @Inject
    EntryMessages messages;

    record Facts(String name, String clinic, String phone, String link, String until) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance invitation(Facts facts);

        static native TemplateInstance signInLink(Facts facts);
    }

    Letter with(EntryLink link, String key) {
        Account account = link.account();
        ClinicTime time = clinic.time();
        boolean invites = link.kind() == Kind.INVITATION;
        String until = invites ? time.longDay(time.date(link.overAt())) : time.time(link.overAt());
        String clinicName = clinic.get().name();
        Facts facts = new Facts(PersonName.first(account.displayName()), clinicName, clinic.get().phone(), address.link("/enter?key=" + key), until);
        return new Letter(invites ? "invitation" : "sign-in-link", account.clientId(), account.email(),
                invites ? messages.invitation_subject(clinicName) : messages.link_subject(clinicName),
                (invites ? Templates.invitation(facts) : Templates.signInLink(facts)).render(), true, null, link.overAt());
    }
}
