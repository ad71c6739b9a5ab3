package unknot.booking.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The calendar as it is shown: what surrounds every view, and one of the three views.
 *
 * @param title such as "Tuesday 12 January"
 * @param shortTitle the same for a narrow screen, such as "Tue 12 Jan"
 * @param whose whose week it is, or empty
 * @param notice something to say above the view, or empty
 * @param panelQuery what keeps the panel open in links of this page; begins with &amp;, or is empty
 * @param grid the day or the week; null for other views
 * @param agenda null for other views
 * @param month null for other views
 * @param live how the view follows what others change
 * @param waiting how many are on the wait list
 * @param nobodyWorks whether there is nothing to show
 * @param firstSteps what a new clinic needs before anything can be booked; null once it is there
 */
public record CalendarView(CalendarAddress address, String title, String shortTitle, String whose, String summary, String notice, String panelQuery, Arrows arrows,
        List<Choice> views, Tools tools, Grid grid, Agenda agenda, Month month, Live live, long waiting, boolean nobodyWorks, FirstSteps firstSteps, Printed printed) {

    /** What keeps the panel open where a form leads to another address. */
    public List<CalendarAddress.Part> panelParts() {
        return Arrays.stream(panelQuery.split("&")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("=", 2))
                .map(pair -> new CalendarAddress.Part(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8))).toList();
    }

    /**
     * What is there already.
     *
     * @param owner whether who looks may add the rest
     * @param addRoom where a room of the place that is shown is added
     */
    public record FirstSteps(boolean room, boolean service, boolean therapist, boolean owner, String addRoom) {
    }

    /** Where the arrows lead, with the panel kept. */
    public record Arrows(String before, String beforeWords, String today, String after, String afterWords) {
    }

    /**
     * One of several ways to see the same.
     *
     * @param next whether it follows the one that is shown
     */
    public record Choice(String href, String words, boolean chosen, boolean next) {
    }

    /**
     * What stands at the left.
     *
     * @param places empty where there is but one
     * @param columns therapists or rooms; empty where the view has no such choice
     * @param mini the month beside the view; null where the view is the month
     */
    public record Tools(List<Choice> places, List<TherapistFilter> therapists, boolean oneTherapist, List<Choice> columns, List<Choice> colours, List<Legend> legend,
            MiniMonth mini) {
    }

    /** @param visits how many are shown of this therapist; null where nobody counted */
    public record TherapistFilter(String id, String name, int hue, Integer visits, boolean shown) {
    }

    /** How one kind of visit looks. */
    public record Legend(int hue, String status, String words) {
    }

    /** The days of a month as links; how full they are comes after the page, from {@code loadsHref}. */
    public record MiniMonth(String title, String before, String after, String loadsHref, List<List<MiniDay>> weeks) {
    }

    /** @param load as {@link Month.Day#load()} */
    public record MiniDay(int day, String href, String label, boolean outside, boolean current, String load) {
    }

    /**
     * How the view follows what others change.
     *
     * @param changes where changes are told
     * @param here where the view is read again as it stands
     * @param last the last day shown, as {@code first}
     */
    public record Live(String changes, String here, LocalDate first, LocalDate last, long place) {
    }

    /** What a printed sheet says of itself. */
    public record Printed(String clinic, String by, String at) {
    }
}
