package unknot.portal.web;

import java.util.List;

/**
 * How a client is getting on with one course, or with the visits of none.
 *
 * @param courses to choose from, the current one first; empty where there is only one
 * @param numbers of the visits, the oldest first: the line as a table
 * @param plan null for what does not go on
 */
public record ProgressPage(List<Choice> courses, Portal.Progress pain, List<Numbers> numbers, Spots spots, Changed changed, Plan plan, List<Goal> goals) {

    public record Choice(String href, String title, boolean chosen) {
    }

    /** @param arriving "5", or that nobody noted it; {@code leaving} likewise */
    public record Numbers(String day, String arriving, String leaving) {
    }

    public record Spots(String summary, List<Portal.Chart> charts, List<Portal.Spot> open, List<Portal.Spot> gone) {
    }

    /** @param compared which visit with which; empty where there is only one */
    public record Changed(String compared, List<String> sentences) {
    }

    /** @param visits the ones that are booked, linked */
    public record Plan(List<String> sentences, List<Portal.LaterVisit> visits, boolean bookable) {
    }

    public record Goal(String words, String measured, boolean reached) {
    }
}
