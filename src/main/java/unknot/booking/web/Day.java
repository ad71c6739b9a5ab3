package unknot.booking.web;

import java.util.List;

/**
 * The day calendar as it is shown. Rows are five minutes, counted from 1 at the first hour shown.
 *
 * @param hours how many hours are shown; at most 24
 * @param nowRow the row of the present moment, or null when it is not in view
 */
public record Day(DayAddress address, String title, String date, boolean today, String before, String after, String toToday, String book,
        String summary, String notice, int hours, List<Hour> rail, List<Column> columns, Integer nowRow, String nowTime, boolean nobodyWorks,
        List<TherapistFilter> therapists, Month month) {

    /** How many columns there are: the style sheet sets their width by it. */
    public int columnCount() {
        return columns.size();
    }

    public record Hour(int row, String time) {
    }

    /** One therapist's day. {@code works} is such as "09:00–17:30 · Quay". */
    public record Column(long id, String name, String givenName, String initials, int hue, String works, List<Gap> gaps, List<Visit> visits,
            List<Offer> offers) {
    }

    /** Time in which nothing is offered. {@code kind} is {@code closed} or {@code break}. */
    public record Gap(String kind, int row, int span, String words) {
    }

    /**
     * A visit as a block.
     *
     * @param what such as "11:15 · Knot session 2 of 4"
     * @param where the room, or empty where the block is too low for a third line
     * @param said what one should know at a glance, or empty
     * @param mark the icon of the status, or empty
     */
    public record Visit(long id, String href, int row, int span, int hue, String status, String label, String client, String initials,
            String what, String where, String said, String mark, boolean current) {
    }

    /** A free time that the panel offers, shown in its place. */
    public record Offer(String slotId, String key, int row, int span, int hue, String when, String words) {
    }

    public record TherapistFilter(String id, String name, int hue, int visits, boolean shown) {
    }

    /** The month beside the calendar. */
    public record Month(String title, String before, String after, List<List<MonthDay>> weeks) {
    }

    /** @param load {@code full}, {@code busy} or empty */
    public record MonthDay(int day, String href, String label, boolean outside, boolean current, String load) {
    }
}
