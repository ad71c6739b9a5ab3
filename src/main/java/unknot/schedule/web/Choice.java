package unknot.schedule.web;

/**
 * Something to choose in a form.
 *
 * @param offered false for one that is only still here because it was chosen before
 */
public record Choice(String id, String name, boolean offered) {
}
