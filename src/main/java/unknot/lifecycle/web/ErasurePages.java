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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.lifecycle.ErasureDesk;
import unknot.lifecycle.ErasureDesk.How;
import unknot.lifecycle.RetentionDesk;
import unknot.lifecycle.RetentionDesk.Kept;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Where the desk writes down that somebody asked for their record to be erased. */
@Path("/clients/{id:\\d{1,18}}/erasure")
@RolesAllowed({ Role.DESK, Role.OWNS })
@OpensRecord(RecordPart.CLIENT_PAGE)
@Produces(MediaType.TEXT_HTML)
public class ErasurePages {

    @Inject
    ErasureDesk desk;
    @Inject
    RetentionDesk retention;
    @Inject
    ErasureViews views;
    @Inject
    CurrentAccount current;
    @Inject
    ErasureMessages words;

    /** @param asked the request that waits, or null; {@code who} and {@code how}, what was typed */
    public record Taken(long id, String name, String until, ErasureViews.Line asked, String who, List<Choice> ways) {
    }

    public record Choice(String code, String words, boolean chosen) {
    }

    @CheckedTemplate(basePath = "lifecycle", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance erasure(Taken client, FormErrors errors, String said, String problem);
    }

    @GET
    public Response form(@PathParam("id") long id, @QueryParam("said") String said) {
        String problem = "already".equals(said) ? words.said_already() : "";
        return page(200, id, null, "", new FormErrors(), "written".equals(said) ? words.said_written() : "", problem);
    }

    @POST
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.ERASURE_ASKED)
    public Response write(@PathParam("id") long id, @FormParam("who") String who, @FormParam("how") String how) {
        String asker = Typed.line(who);
        Optional<How> way = Coded.find(How.class, Typed.text(how)).filter(one -> one != How.ONLINE);
        FormErrors errors = new FormErrors();
        if (!Typed.visible(asker) || Typed.length(asker) > ErasureDesk.LONGEST_NAME) {
            errors.add("who", words.error_who());
        }
        errors.wanted("how", way, words.error_how());
        if (!errors.isEmpty()) {
            return page(422, id, asker, Typed.text(how), errors, "", "");
        }
        return switch (desk.ask(id, asker, way.orElseThrow(), current.account())) {
            case DONE -> Page.see("/clients/" + id + "/erasure?said=written");
            case ALREADY -> Page.see("/clients/" + id + "/erasure?said=already");
            case GONE -> throw new NotFoundException();
            case NOT_ASKED, COMING_VISITS, UNSIGNED_NOTES, BUSY -> page(409, id, asker, Typed.text(how), errors, "", words.said_before());
        };
    }

    private Response page(int status, long id, String who, String how, FormErrors errors, String said, String problem) {
        Kept record = retention.record(id).orElseThrow(NotFoundException::new);
        List<Choice> ways = List.of(new Choice("phone", words.how_phone(), "phone".equals(how)), new Choice("letter", words.how_letter(), "letter".equals(how)),
                new Choice("in-person", words.how_in_person(), "in-person".equals(how)));
        return Page.of(status, Templates.erasure(new Taken(id, record.name(), words.desk_until(ErasureViews.day(record.keptUntil())), desk.undecided(id).map(views::line).orElse(null),
                who == null ? record.name() : who, ways), errors, said, problem));
    }
}
