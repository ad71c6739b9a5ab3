package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.access.Whose;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;

/**
 * Keeps apart the people whom one person looks after. Every form carries whose page it stood on; one from a page that was opened for
 * somebody else than is chosen now, in another tab perhaps, is refused. Who has not chosen is led to the choice.
 */
public class ForWhom {

    /** Of the field that the form token's tag puts into every form of a client. */
    static final String FIELD = "for-whom";
    private static final Pattern CLIENTS_ONLY = Pattern.compile("/?(my|book/own)(/.*)?");
    private static final Pattern CHOICE = Pattern.compile("/?my/whose/?");

    @Inject
    CurrentAccount current;
    @Inject
    Whose whose;
    @Inject
    ThisClinic clinic;
    @Inject
    CaringMessages words;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance anotherPerson(String clinicName, String words);
    }

    @WithFormRead
    @ServerRequestFilter
    public Response check(ResteasyReactiveContainerRequestContext request) {
        SignedIn account = current.account();
        String path = request.getUriInfo().getPath();
        if (account == null || !account.isClient() || !CLIENTS_ONLY.matcher(path).matches() || CHOICE.matcher(path).matches()) {
            return null;
        }
        if (account.clientId() == null) {
            return Page.see("/my/whose");
        }
        boolean changes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        return changes && !isFor(account, request) ? Page.of(409, Templates.anotherPerson(clinic.get().name(), words.other_person_words(whose.name()))) : null;
    }

    /** Without the field nothing says for whom; that is enough for those who are nobody but themselves. */
    private boolean isFor(SignedIn account, ResteasyReactiveContainerRequestContext request) {
        Object field = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormParameter(FIELD, true, false);
        return field == null ? !whose.several() : field.equals(account.clientId().toString());
    }
}
