package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;

/** How the clinic books: one row, which the migrations create. */
@Entity
public class BookingPolicy {

    @Id
    private Byte id;
    private short startGridMinutes;
    private short furthestAheadDays;
    private int onlineNoticeMinutes;
    private short onlineAheadDays;
    private boolean onlineBesideVisits;
    private short holdMinutes;
    private short lateNoticeHours;
    private boolean noShowsCount;
    private short undoMinutes;
    @Version
    private int version;

    protected BookingPolicy() {
    }

    /**
     * What can be said of booking.
     *
     * @param startGridMinutes visits are offered at the multiples of this after midnight: 5, 10, 15, 20, 30 or 60
     * @param furthestAheadDays how far ahead the desk books, 1 to 1100
     * @param onlineNoticeMinutes how long before a visit clients may still book it themselves, 0 to 43200
     * @param onlineAheadDays how far ahead clients book, 1 to 1100
     * @param onlineBesideVisits whether clients are offered only times next to a visit, on days with any
     * @param holdMinutes how long a time is kept for a visitor who is typing, 1 to 60
     * @param lateNoticeHours cancelling later than this before the start is late, 0 to 336
     * @param noShowsCount whether a visit that the client missed uses up a session of the course
     * @param undoMinutes how long a message to the client waits after a change, 0 to 60
     */
    public record Values(int startGridMinutes, int furthestAheadDays, int onlineNoticeMinutes, int onlineAheadDays,
            boolean onlineBesideVisits, int holdMinutes, int lateNoticeHours, boolean noShowsCount, int undoMinutes) {

        public Duration onlineNotice() {
            return Duration.ofMinutes(onlineNoticeMinutes);
        }

        public Duration hold() {
            return Duration.ofMinutes(holdMinutes);
        }

        public Duration lateNotice() {
            return Duration.ofHours(lateNoticeHours);
        }

        public Duration undo() {
            return Duration.ofMinutes(undoMinutes);
        }
    }

    public Values values() {
        return new Values(startGridMinutes, furthestAheadDays, onlineNoticeMinutes, onlineAheadDays, onlineBesideVisits, holdMinutes,
                lateNoticeHours, noShowsCount, undoMinutes);
    }

    void change(Values to) {
        this.startGridMinutes = (short) to.startGridMinutes;
        this.furthestAheadDays = (short) to.furthestAheadDays;
        this.onlineNoticeMinutes = to.onlineNoticeMinutes;
        this.onlineAheadDays = (short) to.onlineAheadDays;
        this.onlineBesideVisits = to.onlineBesideVisits;
        this.holdMinutes = (short) to.holdMinutes;
        this.lateNoticeHours = (short) to.lateNoticeHours;
        this.noShowsCount = to.noShowsCount;
        this.undoMinutes = (short) to.undoMinutes;
    }

    public int version() {
        return version;
    }
}
