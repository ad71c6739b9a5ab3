package unknot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import unknot.booking.FreeTime;
import unknot.schedule.Timetable;

/** A time that can be booked. What is told here may be gone a second later: only booking it decides. */
@Schema(name = "Slot", description = "A time that can be booked, with whom and in which room. It may be gone a second later: only booking it decides.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlotJson(
        @Schema(format = "date-time", description = "With the offset of the place", examples = "2027-01-12T16:30:00Z") String startsAt,
        @Schema(format = "date-time") String endsAt,
        @Schema(format = "date", description = "By the calendar of the place") String date,
        @Schema(description = "By the clock of the place", examples = "16:30") String time,
        long practitionerId, long roomId, long locationId,
        @Schema(description = "Whether a visit then leaves nothing between itself and its neighbours; absent for no") Boolean closesGap,
        @Schema(description = "For which of the wished sessions this is an alternative, from 0; absent elsewhere") Integer session) {

    /** @param minutes the length of the visit */
    static SlotJson of(FreeTime free, int minutes, Timetable timetable) {
        return of(free, minutes, timetable, null);
    }

    static SlotJson of(FreeTime free, int minutes, Timetable timetable, Integer session) {
        ZoneId zone = timetable.places().get(free.placeId()).zone();
        return new SlotJson(Times.write(free.startsAt(), zone), Times.write(free.startsAt().plusSeconds(60L * minutes), zone),
                free.date().toString(), free.time().toString(), free.practitionerId(), free.roomId(), free.placeId(),
                free.closesGap() ? Boolean.TRUE : null, session);
    }
}
