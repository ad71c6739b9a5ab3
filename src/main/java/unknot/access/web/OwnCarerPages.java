package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.CaringDesk;
import unknot.access.CaringDesk.Outcome;
import unknot.access.Confirmed;
import unknot.access.Consent;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.access.TreatedPeople;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Whom a client lets look after the own visits, and whose visits somebody looks after: always of the account itself, whoever was chosen. */
@Path("/account/carers")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class OwnCarerPages {

    @Inject
    CaringDesk desk;
    @Inject
    TreatedPeople people;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    CaringMessages words;

    /** @param client whether the account is a client's, whose record is open; {@code tooYoung} why they cannot agree themselves, or empty */
    record Own(boolean client, List<Tie> carers, List<Tie> wards, String tooYoung) {
    }

    record Tie(long id, String name, String about) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownCarers(Own own, CarerForm form, FormErrors errors, String said, String password);
    }

    @GET
    public Response carers(@QueryParam("said") String said) {
        String sentence = switch (Typed.text(said)) {
            case "saved" -> words.said_carer();
            case "ended" -> words.said_carer_ended();
            default -> "";
        };
        return page(200, new CarerForm(), new FormErrors(), sentence, "");
    }

    @POST
    @Audited(RecordPart.CARERS)
    @Confirmed
    public Response add(@BeanParam CarerForm form) {
        SignedIn account = current.account();
        if (account.ownClientId() == null) {
            throw new NotFoundException();
        }
        FormErrors errors = new FormErrors();
        form.check(errors, words);
        if (!errors.isEmpty()) {
            return page(422, form, errors, "", "");
        }
        Outcome outcome = desk.letLookAfter(account.ownClientId(), form.email(), form.name(), new Consent(Consent.As.CLIENT, account.name(), Consent.How.ONLINE), account.name());
        if (outcome instanceof Outcome.Refused refused) {
            return page(422, form, errors.add("email", problem(refused.reason())), "", "");
        }
        String password = ((Outcome.Done) outcome).password();
        return password == null ? Page.see("/account/carers?said=saved") : page(200, new CarerForm(), errors, words.carer_password(form.name()), password);
    }

    @POST
    @Path("{id:\\d{1,18}}/end")
    @Audited(value = RecordPart.CARERS, id = "client")
    public Response end(@PathParam("id") long id) {
        if (!desk.endOwn(current.account(), id)) {
            throw new NotFoundException();
        }
        return Page.see("/account/carers?said=ended");
    }

    private String problem(CaringDesk.Reason reason) {
        return switch (reason) {
            case UNREADABLE_EMAIL -> words.email_unreadable();
            case NAMELESS -> words.name_missing();
            case SELF -> words.self();
            case ALREADY -> words.already();
            case STAFF, STOPPED, OF_AGE, TOO_YOUNG, UNKNOWN_CLIENT -> words.ask_clinic();
        };
    }

    private Response page(int status, CarerForm form, FormErrors errors, String said, String password) {
        return Page.of(status, Templates.ownCarers(own(), form, errors, said, password));
    }

    private Own own() {
        SignedIn account = current.account();
        ClinicTime time = clinic.time();
        Long client = account.ownClientId();
        List<Tie> carers = client == null ? List.of() : desk.carersOf(client).stream().filter(carer -> carer.tie().endedAt() == null)
                .map(carer -> new Tie(carer.id(), carer.name(), words.since(ClinicTime.date(time.date(carer.tie().sinceAt()))))).toList();
        List<Tie> wards = desk.wardsOf(account.accountId()).stream().map(ward -> new Tie(ward.tieId(), ward.person().name(), "")).toList();
        boolean child = client != null && people.person(client).filter(desk::isChild).isPresent();
        return new Own(client != null && people.person(client).isPresent(), carers, wards, child ? words.too_young(clinic.get().ageOfConsent()) : "");
    }
}
