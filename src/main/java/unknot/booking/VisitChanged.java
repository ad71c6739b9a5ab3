package unknot.booking;

/**
 * Fired in the transaction that changes a visit, after the change was written.
 *
 * @param tellClient whether whoever changed it wants the client to be told
 */
public record VisitChanged(long changeId, long appointmentId, CalendarChange.What what, boolean tellClient) {
}
