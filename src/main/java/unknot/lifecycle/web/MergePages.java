package unknot.lifecycle.web;

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
import java.util.Optional;
import java.util.Set;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.AuditLog;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.lifecycle.MergeDesk;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Finding the client that is here twice, comparing both, making them one, and undoing it. */
@Path("/clients/{id:\\d{1,18}}/merge")
@OpensRecord(RecordPart.CLIENT_PAGE)
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class MergePages {

    private static final int LONGEST_SEARCH = 200;

    @Inject
    MergeDesk desk;
    @Inject
    MergeViews views;
    @Inject
    Clients clients;
    @Inject
    AuditLog log;
    @Inject
    CurrentAccount current;
    @Inject
    MergeMessages words;

    @CheckedTemplate(basePath = "lifecycle", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance merge(MergeViews.Start client, String said, String problem);

        static native TemplateInstance compare(MergeViews.Pair pair, String problem);
    }

    @GET
    public Response start(@PathParam("id") long id, @QueryParam("q") String q, @QueryParam("said") String said) {
        String typed = Typed.line(q);
        String done = switch (Typed.text(said)) {
            case "merged" -> words.said_merged();
            case "undone" -> words.said_undone();
            default -> "";
        };
        String problem = switch (Typed.text(said)) {
            case "already" -> words.said_already();
            case "later-first" -> words.said_later_first();
            case "written-since" -> words.said_written_since();
            case "restricted" -> words.error_restricted();
            case "busy" -> words.said_busy();
            default -> "";
        };
        return views.start(id, typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH))).map(client -> Page.of(Templates.merge(client, done, problem))).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{other:\\d{1,18}}")
    public Response compare(@PathParam("id") long id, @PathParam("other") long other) {
        return leadOn(id, other).orElseGet(() -> page(200, id, other, null, ""));
    }

    @POST
    @Path("{other:\\d{1,18}}")
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.MERGED)
    public Response merge(@PathParam("id") long id, @PathParam("other") long other, @BeanParam MergeForm form) {
        Optional<Response> elsewhere = leadOn(id, other);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Optional<Set<MergeForm.Choice>> asked = views.asked(id, other);
        if (asked.isEmpty()) {
            return anew(id, other);
        }
        Optional<MergeDesk.Order> order = form.read(id, other, asked.get());
        if (order.isEmpty()) {
            return page(422, id, other, form, words.error_choose());
        }
        return switch (desk.merge(order.get(), current.account())) {
            case DONE -> Page.see("/clients/" + order.get().stays() + "/merge?said=merged");
            case GONE -> anew(id, other);
            case RESTRICTED -> restricted(id);
            case STALE -> page(409, id, other, form, words.error_stale());
            // The page says which.
            case OVERLAP -> page(409, id, other, form, "");
            case LOOKS_AFTER -> page(409, id, other, form, words.error_looks_after());
            case CARER_WOULD_END -> page(409, id, other, form, words.error_carer());
            case BUSY -> page(409, id, other, form, words.said_busy());
        };
    }

    @POST
    @Path("undo/{merge:\\d{1,18}}")
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.MERGE_UNDONE)
    public Response undo(@PathParam("id") long id, @PathParam("merge") long merge) {
        return Page.see("/clients/" + id + "/merge?said=" + switch (desk.undo(id, merge, current.account())) {
            case DONE -> "undone";
            case GONE -> throw new NotFoundException();
            case ALREADY -> "already";
            case LATER_FIRST -> "later-first";
            case WRITTEN_SINCE -> "written-since";
            case RESTRICTED -> "restricted";
            case BUSY -> "busy";
        });
    }

    /** Nothing of a restricted record is shown beside another. */
    private static Response restricted(long id) {
        return Page.see("/clients/" + id + "/merge?said=restricted");
    }

    /** One of them has become another within this request: the next one sees who. */
    private static Response anew(long id, long other) {
        return Page.see("/clients/" + id + "/merge/" + other);
    }

    /** Where the two are one already, or the other is one with somebody else. */
    private Optional<Response> leadOn(long id, long other) {
        if (id == other) {
            return Optional.of(Page.see("/clients/" + id + "/merge"));
        }
        Client one = clients.present(id).orElseThrow(NotFoundException::new);
        Client second = clients.present(other).orElseThrow(NotFoundException::new);
        if (second.restricted()) {
            return Optional.of(restricted(id));
        }
        return one.id() == id && second.id() == other ? Optional.empty()
                : Optional.of(Page.see("/clients/" + one.id() + "/merge" + (one.id().equals(second.id()) ? "?said=merged" : "/" + second.id())));
    }

    private Response page(int status, long id, long other, MergeForm form, String problem) {
        MergeViews.Pair pair = views.pair(id, other, form).orElseThrow(NotFoundException::new);
        SignedIn me = current.account();
        // The address names the first of them; the other's details are shown as well.
        log.opened(new AuditLog.Who(me.accountId(), me.role().code()), Act.LOOKED, RecordPart.CLIENT_PAGE, other);
        return Page.of(status, Templates.compare(pair, problem));
    }
}
