package unknot.booking.web;

import java.util.List;

/** A month by weeks, with how full each day is. */
public record Month(List<List<Day>> weeks) {

    /**
     * @param title such as "Tuesday 12 January"
     * @param outside whether it belongs to the month before or after
     * @param load {@code full}, {@code busy}, {@code quiet} or empty where nothing is booked
     * @param tenths of the worked time that is booked, 0 to 10
     * @param words such as "Busy"
     * @param visits such as "12 visits"
     * @param hours such as "21 of 28 h"
     */
    public record Day(int number, String href, String title, boolean outside, boolean current, boolean today, String load, int tenths, String words,
            String visits, String hours) {
    }
}
