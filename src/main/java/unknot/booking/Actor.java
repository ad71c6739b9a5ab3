package unknot.booking;

/**
 * Who changes the calendar.
 *
 * @param name as it is shown in the visit's history
 * @param tellsClient whether the client is to be told of the change
 */
public record Actor(String name, boolean tellsClient) {

    /** Somebody of the clinic, whose changes the client is told. */
    public static Actor telling(String name) {
        return new Actor(name, true);
    }
}
