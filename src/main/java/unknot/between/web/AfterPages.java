package unknot.between.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.access.SecretToken;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.between.AfterAnswer.Told;
import unknot.between.AfterDesk;
import unknot.between.AfterDesk.Sheet;
import unknot.between.SinceLast;
import unknot.between.web.CheckInView.Choice;
import unknot.between.web.CheckInView.Notice;
import unknot.shared.Coded;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.SafeCookie;
import unknot.shared.web.Typed;

/**
 * How a client is after a visit, by one of the links in a message: each has a number, which the page has chosen already. Following one tells
 * nothing, the page's button does. Key and number move into a cookie at once, so that neither stays in the address bar.
 */
@Path("/after-visit")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AfterPages {

    private static final String PATH = "/after-visit";
    private static final String LINK = "unknot-after";

    @Inject
    AfterDesk desk;
    @Inject
    ThisClinic clinic;
    @Inject
    AfterMessages messages;

    /** @param error beside the numbers, or null */
    record AfterView(String clinic, String phone, String kind, String name, List<Choice> scores, List<Choice> since, String error) {
    }

    @CheckedTemplate(basePath = "between", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance after(AfterView form);
    }

    @GET
    public Response show(@QueryParam("key") String key, @QueryParam("n") String number, @QueryParam("sent") String sent, @CookieParam(LINK) String link,
            @Context HttpServerRequest request) {
        if (!Typed.blank(key)) {
            String value = SecretToken.orNone(key) + "." + score(number).map(String::valueOf).orElse("");
            return Response.seeOther(URI.create(PATH)).cookie(SafeCookie.of(LINK, value, PATH, -1, request.isSSL())).build();
        }
        Sheet sheet = desk.ofKey(part(link, 0)).orElse(null);
        if (sheet == null || !sheet.open()) {
            return closed(sheet);
        }
        return sent != null && sheet.told() != null ? Page.of(CheckInPages.Templates.checkInNotice(thanks(sheet))) : form(200, sheet, part(link, 1), "", null);
    }

    @POST
    @Audited(RecordPart.TOLD)
    public Response tell(@FormParam("score") String typed, @FormParam("since") String since, @CookieParam(LINK) String link) {
        String key = part(link, 0);
        Sheet sheet = desk.ofKey(key).orElse(null);
        if (sheet == null || !sheet.open()) {
            return closed(sheet);
        }
        Optional<Integer> score = score(typed);
        if (score.isEmpty()) {
            return form(422, sheet, "", Typed.text(since), messages.missing());
        }
        return desk.tell(key, new Told(score.get(), Coded.find(SinceLast.class, Typed.text(since)).orElse(null))) ? Page.see(PATH + "?sent=yes")
                : closed(desk.ofKey(key).orElse(null));
    }

    private static Optional<Integer> score(String typed) {
        return Typed.whole(typed).filter(number -> number >= 0 && number <= 10);
    }

    /** The key, or the number that was tapped; empty for none. */
    private static String part(String link, int which) {
        String[] parts = link == null ? new String[0] : link.split("\\.", 2);
        return which < parts.length ? parts[which] : "";
    }

    private Response form(int status, Sheet sheet, String score, String since, String error) {
        return Page.of(status, Templates.after(new AfterView(clinic.get().name(), phone(sheet.phone()), sheet.kind().code(), sheet.givenName(),
                IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).map(number -> new Choice("score-" + number, number, number, number.equals(score))).toList(),
                Arrays.stream(SinceLast.values()).map(one -> new Choice("since-" + one.code(), one.code(), messages.than_before(one.code()), one.code().equals(since))).toList(),
                error)));
    }

    private Notice thanks(Sheet sheet) {
        return new Notice(clinic.get().name(), phone(sheet.phone()), messages.thanks(), messages.thanks_words(), sheet.told().strong() ? messages.advice_title() : "",
                sheet.told().strong() ? messages.advice() : "", PATH);
    }

    private Response closed(Sheet sheet) {
        return Page.of(410, CheckInPages.Templates.checkInNotice(new Notice(clinic.get().name(), phone(sheet == null ? null : sheet.phone()),
                sheet == null ? messages.unknown() : messages.over(), sheet == null ? messages.unknown_words() : messages.over_words(), "", "", "")));
    }

    private String phone(String ofPlace) {
        return Stream.of(Optional.ofNullable(ofPlace), Optional.ofNullable(clinic.get().phone())).flatMap(Optional::stream).findFirst().orElse("");
    }
}
