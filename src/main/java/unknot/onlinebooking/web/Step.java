package unknot.onlinebooking.web;

/**
 * A step of booking.
 *
 * @param words its title, or what was chosen
 * @param changeHref back to it; null for a step that is not done
 */
public record Step(int number, String words, String changeHref) {
}
