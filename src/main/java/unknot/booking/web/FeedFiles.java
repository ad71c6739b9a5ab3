package unknot.booking.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.booking.TherapistFeeds;

/** What calendar programs ask for: they cannot sign in, so the address itself is the secret. */
@Path("/feeds/{key:[A-Za-z0-9_-]+}.ics")
@PermitAll
@Produces(MediaType.WILDCARD)
public class FeedFiles {

    @Inject
    TherapistFeeds feeds;

    @GET
    public Response file(@PathParam("key") String key) {
        return feeds.file(key).map(file -> Response.ok(file, "text/calendar;charset=UTF-8").header("Cache-Control", "private, max-age=300").build())
                .orElseThrow(NotFoundException::new);
    }
}
