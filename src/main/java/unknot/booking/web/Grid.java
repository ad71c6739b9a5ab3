package unknot.booking.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A day or a week as columns. Rows are five minutes, counted from 1 at the first hour shown.
 *
 * @param hours how many hours are shown; at most 24
 * @param nowRow the row of the present moment, or null when it is not in view
 */
public record Grid(int hours, List<Hour> rail, List<Column> columns, Integer nowRow, String nowTime) {

    /** How many columns there are: the style sheet sets their width by it. */
    public int columnCount() {
        return columns.size();
    }

    /** Whether any column is today's. */
    public boolean today() {
        return columns.stream().anyMatch(Column::today);
    }

    public record Hour(int row, String time) {
    }

    /**
     * A therapist's or a room's day, or a day of a week.
     *
     * @param label its whole name, for those who listen
     * @param initials empty where the column is nobody's
     * @param hue 0 where the column is nobody's
     * @param about such as "09:00–17:30 · Quay"
     * @param href where its heading leads
     * @param today whether the line of the present moment crosses it
     */
    public record Column(String label, String name, String initials, int hue, String about, String href, boolean today, Drop drop,
            List<Gap> gaps, List<Block> blocks, List<Offer> offers) {
    }

    /**
     * What becomes of a visit that is moved into a column.
     *
     * @param therapist who then has it; 0 for who has it already
     * @param room where it then is; 0 where that is left open
     * @param words such as "Tue 12 Jan # with Tomas", the # being the time
     */
    public record Drop(LocalDate date, long therapist, long room, String words) {
    }

    /**
     * Time in which nothing is offered.
     *
     * @param kind {@code closed}, {@code break} or {@code away}; {@code why} is the words of an absence where no visit covers them
     */
    public record Gap(String kind, int row, int span, String words) {
    }

    /** What stands in a column: a visit, or several behind one opener; the other is null. */
    public record Block(Visit visit, More more) {

        int row() {
            return visit == null ? more.row : visit.row;
        }
    }

    /**
     * A visit as a block.
     *
     * @param lane 1 or 2 where it shares the width of its column, or 0
     * @param low whether it has room for two lines only
     * @param label such as "11:15 to 12:15, booked. "
     * @param what such as "Knot session 2 of 4"
     * @param where the room, or among rooms the therapist
     * @param said what one should know at a glance, or empty
     * @param mark the icon of the status, or empty
     * @param overbooked whether the therapist was booked twice on purpose
     */
    public record Visit(long id, String href, int row, int span, int lane, boolean low, int hue, String status, String label, String client,
            String time, String what, String where, String said, String mark, boolean overbooked,
            boolean current, Handle handle) {

        Visit inLane(int other) {
            return new Visit(id, href, row, span, other, low, hue, status, label, client, time, what, where, said, mark, overbooked, current, handle);
        }
    }

    /**
     * By what a visit is taken hold of without opening it.
     *
     * @param version which it has while it is shown
     * @param coming whether it can still be moved and its client can still arrive
     */
    public record Handle(int version, boolean coming, long therapist) {
    }

    /** Visits beyond the two that find room side by side. */
    public record More(int row, int span, String count, String words, List<Visit> visits) {
    }

    /** A free time that the panel offers, shown in its place. */
    public record Offer(String slotId, String key, int row, int span, int hue, String when, String words) {
    }
}
