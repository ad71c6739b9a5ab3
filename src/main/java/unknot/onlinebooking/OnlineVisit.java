package unknot.onlinebooking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A visitor's booking as far as it has come.
 *
 * @param date by the clock of the place, as are the times
 * @param asked whether details were given and a link is on its way
 * @param linkOver whether the link does not work any more
 * @param calendarFile of a booked visit; null before
 */
public record OnlineVisit(long serviceId, String service, int minutes, Integer price, long practitionerId, String therapist, long placeId,
        String place, String address, String phone, ZoneId zone, LocalDate date, LocalTime starts, LocalTime ends, Instant heldUntil, boolean held,
        boolean asked, boolean linkOver, boolean booked, boolean cancelled, VisitorDetails details, String calendarFile) {
}
