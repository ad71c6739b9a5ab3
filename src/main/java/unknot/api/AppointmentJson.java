package unknot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import unknot.booking.Appointment;

/** A visit as programs see it: by ids, without anybody's name. */
@Schema(name = "Appointment", description = "A visit. Therapist and room are taken from prepareMinutes before its start to cleanUpMinutes after its end.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentJson(long id,
        @Schema(description = "Rises with every change; moving and cancelling may name it, and are then refused if somebody else was faster") int version,
        @Schema(description = "booked, confirmed, arrived, in-session, completed, no-show or cancelled") String status,
        @Schema(format = "date-time") String startsAt, @Schema(format = "date-time") String endsAt,
        int prepareMinutes, int cleanUpMinutes, long clientId, long practitionerId, long roomId, long locationId, long serviceId, Long courseId,
        @Schema(description = "Why the therapist was overbooked on purpose; absent where nobody did, and where the client's record is restricted") String overlapReason,
        @Schema(description = "Only of cancelled visits, and not where the client's record is restricted") String cancellationReason) {

    static AppointmentJson of(Appointment visit) {
        ZoneId zone = visit.room().location().zone();
        boolean closed = visit.client().restricted();
        return new AppointmentJson(visit.id(), visit.version(), visit.status().code(), Times.write(visit.startsAt(), zone),
                Times.write(visit.endsAt(), zone), visit.prepareMinutes(), visit.cleanUpMinutes(), visit.client().id(), visit.practitioner().id(),
                visit.room().id(), visit.room().location().id(), visit.service().id(), visit.course() == null ? null : visit.course().id(),
                closed ? null : visit.overlapReason(), closed ? null : visit.cancellationReason());
    }
}
