package unknot.lifecycle.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import unknot.access.CaringDesk;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.access.TreatedPeople;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.lifecycle.ErasureDesk;
import unknot.lifecycle.ErasureDesk.How;
import unknot.lifecycle.ErasureDesk.Request;
import unknot.lifecycle.ErasureDesk.State;
import unknot.lifecycle.ErasureRules;
import unknot.lifecycle.RetentionDesk;
import unknot.lifecycle.RetentionDesk.Kept;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Where clients ask for their record to be erased, and take that back. */
@Path("/my/record/erasure")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class OwnErasurePages {

    private static final String PATH = "/my/record/erasure";

    @Inject
    ErasureDesk desk;
    @Inject
    RetentionDesk retention;
    @Inject
    CaringDesk caring;
    @Inject
    TreatedPeople people;
    @Inject
    ErasureViews views;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    ErasureMessages words;

    /**
     * @param mayNot why whoever looks cannot ask, or empty
     * @param asked that it is asked for already, or empty
     * @param refused what the clinic last said no to, or empty
     * @param coming whether visits are to come
     */
    public record Own(String title, String kept, String mayNot, String asked, String refused, boolean coming) {
    }

    @CheckedTemplate(basePath = "lifecycle", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownErasure(String clinicName, Own own, String said, String problem);
    }

    @GET
    public Response show(@QueryParam("said") String said) {
        String sentence = switch (Typed.text(said)) {
            case "asked" -> words.said_asked();
            case "already" -> words.said_already();
            case "withdrawn" -> words.said_withdrawn();
            case "decided" -> words.said_decided();
            default -> "";
        };
        return page(200, sentence, "");
    }

    @POST
    @Audited(value = RecordPart.WHOLE, act = Act.ERASURE_ASKED)
    @Confirmed
    public Response ask(@FormParam("agreed") String agreed) {
        if (mayNot(person()).isPresent()) {
            return page(409, "", "");
        }
        if (!"yes".equals(agreed)) {
            return page(422, "", words.agree_missing());
        }
        SignedIn me = current.account();
        return switch (desk.ask(current.client(), me.name(), How.ONLINE, me)) {
            case DONE -> Page.see(PATH + "?said=asked");
            case GONE -> throw new NotFoundException();
            case ALREADY, NOT_ASKED, COMING_VISITS, UNSIGNED_NOTES, BUSY -> Page.see(PATH + "?said=already");
        };
    }

    @POST
    @Path("withdrawal")
    @Audited(value = RecordPart.WHOLE, act = Act.ERASURE_WITHDRAWN)
    public Response withdraw() {
        if (mayNot(person()).isPresent()) {
            return page(409, "", "");
        }
        return switch (desk.withdraw(current.client(), current.account())) {
            case DONE -> Page.see(PATH + "?said=withdrawn");
            case GONE -> throw new NotFoundException();
            case ALREADY, NOT_ASKED, COMING_VISITS, UNSIGNED_NOTES, BUSY -> Page.see(PATH + "?said=decided");
        };
    }

    private TreatedPeople.Person person() {
        return people.person(current.client()).orElseThrow(NotFoundException::new);
    }

    private Optional<String> mayNot(TreatedPeople.Person person) {
        return ErasureRules.mayNotAsk(current.account().actsForAnother(), caring.isChild(person)).map(why -> switch (why) {
            case NOT_THEIRS -> words.not_theirs(person.givenName());
            case TOO_YOUNG -> words.too_young(clinic.get().ageOfConsent());
        });
    }

    private Response page(int status, String said, String problem) {
        TreatedPeople.Person person = person();
        Kept record = retention.record(person.id()).orElseThrow(NotFoundException::new);
        List<Request> requests = desk.requestsOf(person.id());
        boolean another = current.account().actsForAnother();
        String asked = requests.stream().filter(Request::undecided).findFirst().map(request -> request.askedBy().equals(current.account().name()) ? words.own_asked(views.day(request.askedAt()))
                : words.own_asked_by(request.askedBy(), views.day(request.askedAt()))).orElse("");
        String refused = requests.stream().findFirst().filter(request -> request.state() == State.REFUSED)
                .map(request -> words.own_refused(views.day(request.askedAt()), views.day(request.decidedAt()), request.reason())).orElse("");
        String kept = record.isOver(clinic.time().today()) ? words.time_over() : words.kept_until(ErasureViews.day(record.keptUntil()));
        return Page.of(status, Templates.ownErasure(clinic.get().name(), new Own(another ? words.own_title_of(person.name()) : words.own_title(), kept, mayNot(person).orElse(""), asked, refused,
                desk.comingVisits(person.id()) > 0), said, problem));
    }
}
