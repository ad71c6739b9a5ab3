package unknot.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.clients.Client;
import unknot.clients.ClientDesk;
import unknot.clients.Clients;
import unknot.messages.Channel;
import unknot.messages.TextMessages;
import unknot.shared.Coded;
import unknot.shared.Language;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;

/** Where clients say how they want to be written to. */
@Path("/my/messages")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class OwnMessagePages {

    private static final String SAVED = "saved";

    @Inject
    Clients clients;
    @Inject
    ClientDesk desk;
    @Inject
    TextMessages texts;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownMessages(String clinicName, Writing writing, boolean saved);
    }

    /**
     * @param email where messages go; null where the clinic knows none
     * @param mobile where text messages could go; null where none can
     */
    record Writing(String email, List<Choice> languages, boolean reminded, String mobile, boolean byText) {
    }

    record Choice(String code, String name, boolean chosen) {
    }

    @GET
    @Transactional
    public Response show(@QueryParam("said") String said) {
        Client client = clients.findByIdOptional(current.client()).orElseThrow(NotFoundException::new);
        List<Choice> languages = Arrays.stream(Language.values()).map(one -> new Choice(one.code(), one.ownName(), one == client.language())).toList();
        String mobile = texts.isSet() && client.phone() != null && texts.number(client.phone()).isPresent() ? client.phone() : null;
        return Page.of(Templates.ownMessages(clinic.get().name(), new Writing(client.writtenTo(), languages, client.reminded(), mobile, client.byText()),
                SAVED.equals(said)));
    }

    @POST
    @Audited(RecordPart.MESSAGES)
    public Response change(@FormParam("language") String language, @FormParam("reminded") String reminded,
            @FormParam("by") String by) {
        desk.writeTo(current.client(), Coded.find(Language.class, language), "yes".equals(reminded), Channel.TEXT.code().equals(by));
        return Page.see("/my/messages?said=" + SAVED);
    }
}
