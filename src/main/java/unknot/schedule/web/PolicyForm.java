package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import java.util.List;
import unknot.schedule.BookingPolicy;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** How the clinic books, as it was typed. */
public class PolicyForm extends StoredForm {

    private static final List<Integer> GRIDS = List.of(5, 10, 15, 20, 30, 60);
    private static final int MOST_DAYS = 1100;
    private static final int MOST_NOTICE_MINUTES = 43_200;
    private static final int MOST_HOLD_MINUTES = 60;
    private static final int MOST_LATE_HOURS = 336;
    private static final int MOST_UNDO_MINUTES = 60;

    @FormParam("start-grid")
    String startGrid;
    @FormParam("furthest-ahead")
    String furthestAhead;
    @FormParam("online-notice")
    String onlineNotice;
    @FormParam("online-ahead")
    String onlineAhead;
    @FormParam("online-beside")
    String onlineBeside;
    @FormParam("hold")
    String hold;
    @FormParam("late-notice")
    String lateNotice;
    @FormParam("no-shows-count")
    String noShowsCount;
    @FormParam("undo")
    String undo;

    static PolicyForm of(BookingPolicy policy) {
        BookingPolicy.Values values = policy.values();
        PolicyForm form = new PolicyForm();
        form.startGrid = String.valueOf(values.startGridMinutes());
        form.furthestAhead = String.valueOf(values.furthestAheadDays());
        form.onlineNotice = String.valueOf(values.onlineNoticeMinutes());
        form.onlineAhead = String.valueOf(values.onlineAheadDays());
        form.onlineBeside = values.onlineBesideVisits() ? "yes" : null;
        form.hold = String.valueOf(values.holdMinutes());
        form.lateNotice = String.valueOf(values.lateNoticeHours());
        form.noShowsCount = values.noShowsCount() ? "yes" : null;
        form.undo = String.valueOf(values.undoMinutes());
        form.on(policy.version());
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the values when nothing is. */
    BookingPolicy.Values read(FormErrors errors, ScheduleMessages words) {
        int grid = Typed.whole(startGrid).filter(GRIDS::contains).orElse(0);
        if (grid == 0) {
            errors.add("start-grid", words.error_grid());
        }
        int ahead = number("furthest-ahead", furthestAhead, 1, MOST_DAYS, errors, words);
        int notice = number("online-notice", onlineNotice, 0, MOST_NOTICE_MINUTES, errors, words);
        int aheadOnline = number("online-ahead", onlineAhead, 1, MOST_DAYS, errors, words);
        int held = number("hold", hold, 1, MOST_HOLD_MINUTES, errors, words);
        int late = number("late-notice", lateNotice, 0, MOST_LATE_HOURS, errors, words);
        int undone = number("undo", undo, 0, MOST_UNDO_MINUTES, errors, words);
        if (errors.isEmpty() && aheadOnline > ahead) {
            errors.add("online-ahead", words.error_online_ahead(ahead));
        }
        return errors.isEmpty() ? new BookingPolicy.Values(grid, ahead, notice, aheadOnline, onlineBeside(), held, late, noShowsCount(), undone)
                : null;
    }

    private static int number(String field, String typed, int least, int most, FormErrors errors, ScheduleMessages words) {
        return errors.wanted(field, Typed.whole(typed).filter(number -> number >= least && number <= most), words.error_number(least, most))
                .orElse(least);
    }

    public List<String> grids() {
        return GRIDS.stream().map(String::valueOf).toList();
    }

    public String startGrid() {
        return Typed.text(startGrid);
    }

    public String furthestAhead() {
        return Typed.text(furthestAhead);
    }

    public String onlineNotice() {
        return Typed.text(onlineNotice);
    }

    public String onlineAhead() {
        return Typed.text(onlineAhead);
    }

    public boolean onlineBeside() {
        return "yes".equals(onlineBeside);
    }

    public String hold() {
        return Typed.text(hold);
    }

    public String lateNotice() {
        return Typed.text(lateNotice);
    }

    public boolean noShowsCount() {
        return "yes".equals(noShowsCount);
    }

    public String undo() {
        return Typed.text(undo);
    }
}
