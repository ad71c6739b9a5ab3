package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import unknot.between.CheckInDesk.State;

/** What a client's first page asks for. */
@ApplicationScoped
public class HomeAsks {

    @Inject
    CheckInDesk desk;

    /** @param told whether something was told already */
    public record HomeAsk(long appointmentId, String therapist, boolean told) {
    }

    /** The check-in of the client's next visit, while it is open. */
    public Optional<HomeAsk> before(long clientId, long appointmentId) {
        return desk.ofClient(clientId, appointmentId).filter(sheet -> sheet.state() == State.OPEN)
                .map(sheet -> new HomeAsk(sheet.appointmentId(), sheet.therapist(), sheet.told() != null));
    }
}
