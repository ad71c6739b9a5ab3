package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import unknot.access.CaringDesk;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SessionMechanism;
import unknot.access.SignedIn;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Where somebody who looks after others chooses whose pages to see. */
@Path("/my/whose")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class WhosePages {

    @Inject
    CaringDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    /** @param shown whether these are the pages shown now; {@code own} whether they are one's own */
    record Choice(long id, String name, String initials, boolean own, boolean shown) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance whoseVisits(String clinicName, List<Choice> people, String phone, String phoneHref);
    }

    @GET
    public Response choose() {
        SignedIn account = current.account();
        List<Choice> people = desk.openTo(account.accountId()).stream().map(person -> new Choice(person.id(), person.name(), PersonName.initials(person.name()),
                account.ownClientId() != null && account.ownClientId() == person.id(), account.clientId() != null && account.clientId() == person.id())).toList();
        String phone = Optional.ofNullable(clinic.get().phone()).orElse("");
        return Page.of(Templates.whoseVisits(clinic.get().name(), people, phone, "tel:" + phone.replaceAll("[^+\\d]", "")));
    }

    @POST
    public Response chosen(@CookieParam(SessionMechanism.COOKIE) String token, @FormParam("client") String client) {
        if (!desk.choose(token, Typed.id(client).orElse(-1L))) {
            throw new NotFoundException();
        }
        return Page.see("/my");
    }
}
