package unknot.booking.web;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** The full hours that a grid shows, as rows of five minutes counted from 1. Times are minutes after midnight, at most 1440. */
record Rows(int openingHour, int closingHour) {

    static final int MINUTES = 5;
    static final int MIDNIGHT = 1440;
    /** Shown even where nobody works: most days then look alike. */
    static final Rows USUAL = new Rows(8, 20);

    /** These rows, grown where necessary to hold a stretch. */
    Rows holding(int from, int to) {
        return new Rows(Math.min(openingHour, from / 60), Math.max(closingHour, (to + 59) / 60));
    }

    int hours() {
        return closingHour - openingHour;
    }

    int row(int minute) {
        return 1 + Math.floorDiv(minute - openingHour * 60, MINUTES);
    }

    int last() {
        return hours() * 60 / MINUTES;
    }

    /** The row of a time, or null when it is not among the hours shown. */
    Integer rowIfShown(LocalTime time) {
        int row = row(time.toSecondOfDay() / 60);
        return row >= 1 && row <= last() ? row : null;
    }

    List<Grid.Hour> rail() {
        return IntStream.range(openingHour, closingHour).mapToObj(hour -> new Grid.Hour(row(hour * 60), LocalTime.of(hour, 0).toString())).toList();
    }
}
