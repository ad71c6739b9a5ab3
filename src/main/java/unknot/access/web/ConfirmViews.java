package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import unknot.access.ConfirmDesk;
import unknot.access.CurrentAccount;
import unknot.access.EntryDesk;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The page that asks somebody to show that it is they. */
@ApplicationScoped
class ConfirmViews {

    /** The page's own fields begin with this. */
    static final String OWN = "confirm-";
    /** Where to go on: to read, or to send the form to. */
    static final String THEN = OWN + "then";
    static final String FORM = OWN + "form";
    /** The page puts these in anew. */
    private static final Set<String> ANEW = Set.of("csrf-token", ForWhom.FIELD);

    @Inject
    ConfirmDesk desk;
    @Inject
    EntryDesk entry;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance confirm(View view);

        static native TemplateInstance confirmed(String then, String back);
    }

    /** A field that was sent; one name may come several times. */
    record Field(String name, String value) {
    }

    /** What was wanted. @param then an address to read, or empty; {@code form} one that takes the fields, or empty */
    record Wanted(String then, String form, List<Field> fields) {

        static Wanted toRead(String then) {
            return new Wanted(Page.isOurs(then) ? then : "", "", List.of());
        }

        static Wanted form(String path, FormData sent) {
            List<Field> fields = new ArrayList<>();
            if (sent != null) {
                sent.forEach(name -> sent.get(name).stream().filter(value -> !value.isFileItem() && isKept(name)).forEach(value -> fields.add(new Field(name, value.getValue()))));
            }
            return new Wanted("", path, fields);
        }

        /** As this page sends it. */
        static Wanted of(MultivaluedMap<String, String> sent) {
            String path = Typed.text(sent.getFirst(FORM));
            if (!Page.isOurs(path)) {
                return toRead(sent.getFirst(THEN));
            }
            List<Field> fields = new ArrayList<>();
            sent.forEach((name, values) -> values.stream().filter(value -> isKept(name)).forEach(value -> fields.add(new Field(name, value))));
            return new Wanted("", path, fields);
        }

        private static boolean isKept(String name) {
            return !name.startsWith(OWN) && !ANEW.contains(name);
        }
    }

    /** @param way password, code or link; {@code links} whether a link can be sent; {@code sent} whether one was just now */
    record View(String way, String email, String home, Wanted wanted, String error, boolean links, boolean sent) {
    }

    TemplateInstance page(Wanted wanted, String error, boolean sent) {
        String way = desk.way(current.account().accountId()).name().toLowerCase(Locale.ROOT);
        return Templates.confirm(new View(way, current.account().email(), current.account().home(), wanted, error, entry.isOpen(), sent));
    }
}
