package unknot.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A time that can be booked: with whom and in which room. Date and time are those of the place's clock.
 *
 * @param closesGap whether a visit then would leave nothing between itself and its neighbours
 */
public record FreeTime(LocalDate date, LocalTime time, Instant startsAt, long practitionerId, String practitionerName, int hue,
        long roomId, String roomName, long placeId, boolean closesGap) {
}
