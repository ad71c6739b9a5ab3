package unknot.clients.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.clients.ClientDesk;
import unknot.clients.ClientDetails;
import unknot.clients.Clients;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Finding a client, adding one, changing the details. */
@Path("/clients")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class ClientPages {

    /** How many of those found are shown. */
    static final int SHOWN = 20;
    private static final int LONGEST_SEARCH = 200;

    @Inject
    ClientDesk desk;
    @Inject
    Clients clients;
    @Inject
    ThisClinic clinic;
    @Inject
    ClientMessages words;

    @CheckedTemplate(basePath = "clients", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clients(String typed, String addHref, List<FoundClient> found, boolean more);

        static native TemplateInstance addClient(ClientForm form, FormErrors errors, List<FoundClient> twins);

        static native TemplateInstance changeClient(long id, String name, ClientForm form, FormErrors errors);
    }

    @GET
    @Transactional
    public Response list(@QueryParam("q") String q) {
        String typed = Typed.text(q);
        typed = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        List<FoundClient> found = clients.found(typed, today(), SHOWN + 1).stream().map(FoundClient::of).toList();
        String addHref = "/clients/new?name=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return Page.of(Templates.clients(typed, addHref, found.stream().limit(SHOWN).toList(), found.size() > SHOWN));
    }

    @GET
    @Path("new")
    public Response addForm(@QueryParam("name") String name, @QueryParam("book") String book) {
        return Page.of(Templates.addClient(ClientForm.guessed(name, book), new FormErrors(), List.of()));
    }

    @POST
    @Audited(RecordPart.CLIENT_PAGE)
    public Response add(@BeanParam ClientForm form) {
        FormErrors errors = new FormErrors();
        ClientDetails details = form.read(errors, today(), words);
        if (details == null) {
            return Page.of(422, Templates.addClient(form, errors, List.of()));
        }
        List<FoundClient> twins = form.createAnyway() ? List.of() : desk.twinsOf(details).stream().map(FoundClient::of).toList();
        if (!twins.isEmpty()) {
            return Page.of(409, Templates.addClient(form, errors, twins));
        }
        long id = desk.add(details);
        return Page.see(form.book().isEmpty() ? "/clients/" + id : "/day?date=" + form.book() + "&panel=book&client=" + id);
    }

    @GET
    @Path("{id:\\d+}/edit")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    public Response changeForm(@PathParam("id") long id) {
        return clients.findByIdOptional(id)
                .map(client -> Page.of(Templates.changeClient(id, client.name(), ClientForm.of(client), new FormErrors())))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id:\\d+}")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(RecordPart.CLIENT_PAGE)
    public Response change(@PathParam("id") long id, @BeanParam ClientForm form) {
        FormErrors errors = new FormErrors();
        ClientDetails details = form.read(errors, today(), words);
        if (details == null) {
            return changeAgain(422, id, form, errors);
        }
        return switch (desk.change(id, Typed.version(form.version), details)) {
            case DONE -> Page.see("/clients/" + id);
            case UNKNOWN_CLIENT -> throw new NotFoundException();
            case STALE -> changeAgain(409, id, form, errors.add(FormErrors.WHOLE, words.error_stale()));
        };
    }

    /** The form again with what was typed, now on the client's present version. */
    private Response changeAgain(int status, long id, ClientForm form, FormErrors errors) {
        return clients.findByIdOptional(id).map(client -> {
            form.version = status == 409 ? String.valueOf(client.version()) : form.version;
            return Page.of(status, Templates.changeClient(id, client.name(), form, errors));
        }).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return clinic.time().today();
    }
}
