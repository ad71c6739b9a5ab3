package unknot.portal.web;

import java.util.List;

/**
 * Who opened a client's record in some weeks, the newest day first.
 *
 * @param others days on which staff did; {@code own} those on which somebody signed in as the client
 * @param earlier the address of the weeks before, or null; {@code later} of those after
 */
public record Openings(String span, List<Day> others, List<Day> own, String earlier, String later, String phone, String phoneHref) {

    public record Day(String day, List<Person> people) {
    }

    /** @param who the name and what they are here */
    public record Person(String who, List<Line> lines) {
    }

    /** @param when from the first time of the day to the last */
    public record Line(String words, String when) {
    }
}
