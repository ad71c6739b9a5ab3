package unknot.booking;

import java.time.LocalDate;
import java.time.LocalTime;

/** A wished time for one session of a course, by the clinic's wall clock. */
public record SessionTime(LocalDate date, LocalTime time, long practitionerId) {
}
