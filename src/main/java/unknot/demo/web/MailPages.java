package unknot.demo.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unknot.demo.DemoMode;
import unknot.messages.Outbox;
import unknot.messages.OutgoingMessage;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;

/** What the demo clinic would send. Outside the demo nothing is at this address. */
@Path("/demo/mail")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class MailPages {

    private static final int SHOWN = 50;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Inject
    DemoMode mode;
    @Inject
    Outbox outbox;
    @Inject
    ThisClinic clinic;

    /** @param body in pieces: text and links in turn */
    public record Mail(long id, String when, String to, String subject, List<Piece> body, boolean calendarFile) {
    }

    public record Piece(String text, boolean link) {
    }

    @CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance mail(List<Mail> mails);
    }

    @GET
    @Transactional
    public Response mails() {
        onlyInTheDemo();
        return Page.of(Templates.mail(outbox.latest(SHOWN).stream().map(this::shown).toList()));
    }

    @GET
    @Path("{id:\\d+}/visit.ics")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response calendarFile(@PathParam("id") long id) {
        onlyInTheDemo();
        return outbox.findByIdOptional(id).map(OutgoingMessage::calendarFile).map(file -> Response.ok(file, "text/calendar;charset=UTF-8").build())
                .orElseThrow(NotFoundException::new);
    }

    private void onlyInTheDemo() {
        if (!mode.on()) {
            throw new NotFoundException();
        }
    }

    private Mail shown(OutgoingMessage message) {
        ClinicTime time = clinic.time();
        return new Mail(message.id(), time.shortDay(message.createdAt()) + ", " + time.time(message.createdAt()), message.recipient(),
                message.subject(), pieces(message.body()), message.calendarFile() != null);
    }

    private static List<Piece> pieces(String body) {
        List<Piece> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(body);
        int end = 0;
        while (links.find()) {
            pieces.add(new Piece(body.substring(end, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            end = links.end();
        }
        pieces.add(new Piece(body.substring(end), false));
        return pieces;
    }
}
