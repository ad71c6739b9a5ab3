package unknot.onlinebooking.web;

/**
 * A visit as its client sees it. Texts are ready to be read; an empty one is not shown.
 *
 * @param change the code of what its client may do: {@code free}, {@code call} or {@code over}
 * @param callWords how to change it where the client is to call
 * @param moveWords why it is not moved here though it can be cancelled
 * @param undo the number of the change that can be undone, or null
 */
public record OwnVisit(long id, int version, String day, String time, String when, String what, String therapist, String where, String mapHref,
        String mapLabel, String directions, String bring, String change, boolean movable, String callWords, String moveWords, String cancelHint,
        Long undo, boolean cancelled) {

    public boolean hasAdvice() {
        return !directions.isEmpty() || !bring.isEmpty();
    }
}
