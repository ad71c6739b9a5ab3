package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SecondFactorDesk;
import unknot.access.SecondFactorDesk.Check;
import unknot.access.SessionMechanism;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** One's own second factor: on, off, new recovery codes. Each asks for a code, so that a browser left open is not enough. */
@Path("/account/second-factor")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS, Role.IS_TREATED })
@Produces(MediaType.TEXT_HTML)
public class SecondFactorPages {

    @Inject
    SecondFactorDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    FactorMessages words;

    /** @param secret in groups of four, with {@code picture}; both null once it is on. {@code on} says since when, else empty */
    record View(String secret, QrCode picture, String on, boolean required) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance secondFactor(View view, FormErrors errors, String said);

        static native TemplateInstance recoveryCodes(String clinicName, String email, List<String> codes, String home);
    }

    @GET
    public Response show(@QueryParam("said") String said) {
        return page(200, new FormErrors(), "off".equals(said) ? words.said_off() : "");
    }

    @POST
    @Audited(value = RecordPart.ACCOUNT, act = Act.FACTOR_ON)
    @Confirmed
    public Response switchOn(@CookieParam(SessionMechanism.COOKIE) String token, @FormParam("code") String code) {
        return codes(desk.confirm(current.account().accountId(), token, Typed.text(code)), "code");
    }

    @POST
    @Path("codes")
    @Audited(value = RecordPart.ACCOUNT, act = Act.FACTOR_ON)
    public Response newCodes(@FormParam("code-new") String code) {
        return codes(desk.renewCodes(current.account().accountId(), Typed.text(code)), "code-new");
    }

    @POST
    @Path("off")
    @Audited(value = RecordPart.ACCOUNT, act = Act.FACTOR_OFF)
    public Response switchOff(@FormParam("code-off") String code) {
        Check check = desk.switchOff(current.account().accountId(), Typed.text(code));
        return check == Check.RIGHT || check == Check.OVER ? Page.see("/account/second-factor?said=off") : refused(check, "code-off");
    }

    /** The codes are on this answer and nowhere else, so there is no redirect: they could not be shown again. */
    private Response codes(SecondFactorDesk.Confirmed confirmed, String field) {
        SignedIn account = current.account();
        return switch (confirmed.check()) {
            case RIGHT -> Page.of(Templates.recoveryCodes(clinic.get().name(), account.email(), confirmed.codes(), account.home()));
            case OVER -> Page.see("/account/second-factor");
            case WRONG, WAIT -> refused(confirmed.check(), field);
        };
    }

    private Response refused(Check check, String field) {
        boolean waits = check == Check.WAIT;
        return page(waits ? 429 : 422, new FormErrors().add(field, waits ? words.wait_() : words.wrong()), "");
    }

    private Response page(int status, FormErrors errors, String said) {
        SignedIn account = current.account();
        SecondFactorDesk.State state = desk.state(account.accountId());
        Optional<String> secret = state.on() ? Optional.empty() : desk.begin(account.accountId());
        String on = state.on() ? words.on_since(ClinicTime.date(clinic.time().date(state.since())), state.codesLeft()) : "";
        return Page.of(status, Templates.secondFactor(new View(secret.map(key -> key.replaceAll("(.{4})(?=.)", "$1 ")).orElse(null),
                secret.map(key -> QrCode.of(address(key, account.email()))).orElse(null), on, !account.isClient() && desk.asksStaff()), errors, said));
    }

    /** What authenticator apps read: whose code it is, and the key. */
    private String address(String key, String email) {
        String issuer = encoded(clinic.get().name());
        return "otpauth://totp/" + issuer + ":" + encoded(email) + "?secret=" + key + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
