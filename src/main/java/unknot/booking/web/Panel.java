package unknot.booking.web;

import java.util.List;
import unknot.shared.web.FormErrors;

/** What stands at the right of the calendar: at most one of these is there. */
public record Panel(Booking booking, NewClient newClient, Visit visit, WaitListView waitList, WaitEntryView waitEntry) {

    static final Panel NONE = new Panel(null, null, null);

    Panel(Booking booking, NewClient newClient, Visit visit) {
        this(booking, newClient, visit, null, null);
    }

    static Panel of(WaitListView waitList) {
        return new Panel(null, null, null, waitList, null);
    }

    static Panel of(WaitEntryView waitEntry) {
        return new Panel(null, null, null, null, waitEntry);
    }

    public boolean open() {
        return booking != null || newClient != null || visit != null || waitList != null || waitEntry != null;
    }

    /** What keeps this panel open when it stands behind an address of the calendar; begins with &amp;, or is empty. */
    String query() {
        return booking != null ? booking.query() : newClient != null ? newClient.query() : visit != null ? visit.query()
                : waitList != null ? waitList.query() : waitEntry != null ? waitEntry.query() : "";
    }

    List<SlotChoice> offers() {
        return booking != null ? booking.slots : visit != null ? visit.slots : List.of();
    }

    /**
     * The way out when a therapist is taken: overbooking on purpose, for a reason.
     *
     * @param slot the time that was refused, as the form sends it; {@code when}, in words
     * @param error what is wrong with the reason, or null
     */
    public record Overlap(String slot, String when, String reason, String error) {
    }

    /** One of several to choose from. */
    public record Choice(String value, String words, boolean chosen) {
    }

    /**
     * The entry of the wait list that a booking or a move fulfils.
     *
     * @param wants for what and with whom, in words
     */
    public record Waits(String entry, String version, String wants) {

        static String entry(Waits waits) {
            return waits == null ? "" : waits.entry;
        }
    }

    /** A client found by what was typed. */
    public record Found(String href, String name, String about) {
    }

    /**
     * Booking a visit.
     *
     * @param client null until one is chosen
     * @param courses the purposes to choose from; empty when the client has no open course
     * @param strip the plan of the course; null without one
     * @param taken whether somebody was quicker
     * @param refusal why nothing was saved, or null
     * @param askedService the service that was chosen on purpose, or empty
     * @param askedPractitioner the therapist who was chosen on purpose, or empty
     * @param overlap offered after the therapist was taken; null otherwise
     * @param waits null where it is for nobody on the wait list
     */
    public record Booking(CalendarAddress address, Chosen client, String typed, List<Found> found, String newClientHref, List<Choice> courses,
            String courseId, CourseStrip strip, List<Choice> services, String serviceId, List<Choice> therapists, String practitionerId, String from,
            List<SlotChoice> slots, boolean otherChosen, String date, String time, String laterHref, boolean taken, String refusal,
            FormErrors errors, String askedService, String askedPractitioner, Overlap overlap, Waits waits) {

        String query() {
            return CalendarAddress.query("panel", "book", "client", client == null ? "" : Long.toString(client.id), "q", client == null ? typed : "", "course",
                    courseId.isEmpty() && !courses.isEmpty() ? BookingForm.NO_COURSE : courseId, "service", askedService, "practitioner",
                    askedPractitioner, "entry", Waits.entry(waits));
        }

        /** To the wait list with what was chosen, where no time suits. */
        public String waitHref() {
            return address.with("panel", "wait", "client", Long.toString(client.id), "course", courseId, "service", serviceId, "practitioner",
                    practitionerId);
        }

        /** Back to the search, with what was chosen on purpose: what merely suited this client may not suit the next. */
        public String changeHref() {
            return address.with("panel", "book", "service", askedService, "practitioner", askedPractitioner);
        }
    }

    public record Chosen(long id, String name, String givenName, String initials, String about) {
    }

    public record NewClient(String day, String givenName, String familyName, String phone, String typed, String backHref) {

        String query() {
            return CalendarAddress.query("panel", "new-client", "q", typed);
        }
    }

    /**
     * One visit and what can be done with it now.
     *
     * @param doing {@code move}, {@code cancel} or empty: which form is open
     * @param cancelBy {@code client} or {@code clinic}
     * @param overlap offered after the therapist was taken at the time to move to; null otherwise
     * @param waits the entry that a move fulfils, or null
     */
    public record Visit(CalendarAddress address, long id, int version, String status, String statusWords, long clientId, String client,
            String what, List<String> pips, String when, String with, int hue, String room, String phone, String booked,
            String reason, boolean canArrive, boolean canComplete, boolean canBeNoShow, boolean canMove, boolean canCancel, String doing,
            List<Step> steps, List<SlotChoice> slots, List<Choice> therapists, List<Choice> rooms, boolean otherChosen, String date, String time,
            String minutes, String practitionerId, String cancelWhy, String cancelWords, String refusal, FormErrors errors, String cancelBy, Overlap overlap,
            VisitLife life, Waits waits) {

        String query() {
            return CalendarAddress.query("visit", Long.toString(id), "doing", doing, "entry", Waits.entry(waits));
        }

        public String path() {
            return address.visit(id);
        }

        public String movePath() {
            return address.with("visit", Long.toString(id), "doing", "move");
        }

        public String cancelPath() {
            return address.with("visit", Long.toString(id), "doing", "cancel");
        }
    }

    /** A session of the course. {@code state} is {@code done}, {@code now} or empty. */
    public record Step(String number, String when, String words, String state, String href) {
    }
}
