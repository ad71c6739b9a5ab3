package unknot.forms.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import unknot.forms.Consent;
import unknot.forms.ConsentDesk;
import unknot.forms.ConsentDesk.Standing;
import unknot.forms.ConsentDesk.State;
import unknot.forms.ConsentEdition;
import unknot.forms.ConsentKind;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Says how clients stand to what they are asked to agree to. */
@ApplicationScoped
class ConsentViews {

    @Inject
    ConsentDesk desk;
    @Inject
    ThisClinic clinic;
    @Inject
    ConsentMessages words;

    List<MyConsents.Line> mine(long clientId) {
        return desk.standing(clientId).stream().map(standing -> new MyConsents.Line(standing.given() || standing.state() == State.WITHDRAWN && !standing.text().active()
                ? "/my/consents/" + standing.last().id() : "/my/consents?text=" + standing.text().id(), standing.text().name(), code(standing.state()), state(standing), words(standing))).toList();
    }

    static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String state(Standing standing) {
        return words.state(code(standing.state()));
    }

    private String words(Standing standing) {
        return switch (standing.state()) {
            case GIVEN -> given(standing.last());
            case EXPIRED -> words.expired_on(day(standing.last().overAt()));
            case NEW_WORDING -> words.new_wording();
            case WITHDRAWN -> words.withdrawn_on(day(standing.last().withdrawnAt()));
            case MISSING -> standing.text().kind() == ConsentKind.SENSITIVE ? words.missing_sensitive() : words.missing();
        };
    }

    /** When, and until when. */
    String given(Consent consent) {
        return consent.overAt() == null ? words.given_on(day(consent.givenAt())) : words.given_until(day(consent.givenAt()), day(consent.overAt()));
    }

    MyConsents.ToSign toSign(ConsentDesk.ToSign asked) {
        ConsentEdition edition = asked.edition();
        return new MyConsents.ToSign(asked.text().id(), edition.id(), asked.text().name(), asked.text().kind() == ConsentKind.SENSITIVE, paragraphs(edition),
                edition.months() == null ? words.for_ever() : words.for_months(edition.months()));
    }

    static List<String> paragraphs(ConsentEdition edition) {
        return List.of(edition.words().split("\n\\s*\n"));
    }

    MyConsents.Signed signed(ConsentDesk.Signed signed) {
        Consent consent = signed.consent();
        return new MyConsents.Signed(consent.id(), signed.text().name(), paragraphs(signed.edition()), words.signed_by(consent.signedName(), clinic.time().moment(consent.givenAt())),
                consent.signature(), ended(signed), signed.inForce() ? words.withdraw_words(signed.text().kind().code()) : null);
    }

    private String ended(ConsentDesk.Signed signed) {
        Consent consent = signed.consent();
        if (consent.withdrawnAt() != null) {
            return words.withdrawn_by(consent.withdrawnBy(), clinic.time().moment(consent.withdrawnAt()));
        }
        if (!signed.inForce()) {
            return words.replaced();
        }
        return consent.overAt() == null ? "" : consent.overAt().isAfter(clinic.time().now()) ? words.holds_until(day(consent.overAt())) : words.was_until(day(consent.overAt()));
    }

    String day(Instant at) {
        return ClinicTime.date(clinic.time().date(at));
    }
}
