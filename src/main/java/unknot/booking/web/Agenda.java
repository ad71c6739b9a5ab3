package unknot.booking.web;

import java.util.List;

/** The visits of some days as a list. */
public record Agenda(List<Day> days) {

    /**
     * @param closed whether nobody works and nothing is booked
     * @param closure why the place is closed, or empty
     */
    public record Day(String id, String title, String href, boolean today, boolean closed, String closure, List<Line> lines) {
    }

    public record Line(long id, String href, String from, String to, int hue, String status, String statusWords, String mark, String client,
            String what, String therapist, String room, String said, boolean current) {
    }
}
