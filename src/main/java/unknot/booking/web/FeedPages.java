package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.TherapistFeeds;
import unknot.messages.PublicAddress;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;

/** A therapist opens, renews and closes the own calendar feed. */
@Path("/calendar-feed")
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class FeedPages {

    @Inject
    TherapistFeeds feeds;
    @Inject
    CurrentAccount current;
    @Inject
    PublicAddress address;
    @Inject
    ThisClinic clinic;
    @Inject
    FeedMessages words;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        /** @param state in words; null while the feed is closed */
        static native TemplateInstance feed(String state, boolean initials);

        static native TemplateInstance feedMade(String address);
    }

    @GET
    public Response feed() {
        return feeds.of(practitioner()).map(open -> Page.of(Templates.feed(words.is_open(clinic.time().shortDay(open.since()),
                open.initials() ? words.with_initials() : words.without_initials()), open.initials()))).orElseGet(() -> Page.of(Templates.feed(null, false)));
    }

    /** The address is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    @POST
    @Audited(RecordPart.CALENDAR_FEED)
    public Response open(@FormParam("initials") String initials, @Context UriInfo here) {
        String path = "/feeds/" + feeds.open(practitioner(), "yes".equals(initials)) + ".ics";
        return Page.of(Templates.feedMade(address.isSet() ? address.link(path) : here.getBaseUri().resolve(path).toString()));
    }

    @POST
    @Path("end")
    @Audited(RecordPart.CALENDAR_FEED)
    public Response close() {
        feeds.close(practitioner());
        return Page.see("/calendar-feed");
    }

    private long practitioner() {
        return current.account().practitionerId();
    }
}
