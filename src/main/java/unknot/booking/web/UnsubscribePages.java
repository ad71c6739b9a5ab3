package unknot.booking.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import unknot.access.SecretToken;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.notices.Reminders;
import unknot.shared.web.OneClick;

/** Where mail programs end reminders by themselves (RFC 8058): a POST does, by the key alone. Who opens the address is led to the button. */
@Path(OneClick.PATH)
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class UnsubscribePages {

    @Inject
    Reminders reminders;

    @GET
    public Response page(@QueryParam("key") String key) {
        return Response.seeOther(URI.create("/reminders?key=" + SecretToken.orNone(key == null ? "" : key))).build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Audited(RecordPart.MESSAGES)
    public Response stop(@QueryParam("key") String key) {
        return Response.status(reminders.remind(key, false) ? 200 : 410).build();
    }
}
