package unknot.schedule;

/** How a change of what the clinic offers ended. Anything but {@link Answer#DONE} left everything as it was. */
public sealed interface Change permits Change.Answer, Change.Meets {

    enum Answer implements Change {
        DONE,
        /** Another service, place, or room of the place has this name, offered or not. */
        NAME_TAKEN,
        /** Somebody else changed it after the form was opened. */
        STALE,
        /** There is nothing with this id. */
        UNKNOWN,
        /** A place, room or service that was chosen does not exist. */
        UNKNOWN_CHOICE,
        /** Who was chosen as supervisor is not offered, a student, or the same person. */
        NO_SUPERVISOR,
        /** A therapist who supervises can neither leave nor become a student before the students have somebody else. */
        HAS_STUDENTS,
        /** The clinic needs one place that is offered. */
        LAST_PLACE
    }

    /**
     * Visits are booked in what is to end. Made again with their seal, the change is saved and the visits stay.
     *
     * @param outside whether they would lie outside of the hours, instead of in what is closed, off or no longer offered
     */
    record Meets(ComingVisits.Found visits, boolean outside) implements Change {

        Meets(ComingVisits.Found visits) {
            this(visits, false);
        }
    }
}
