package unknot.vault;

/** Whose data key is meant: a client's, named by themselves or by something of theirs, or the clinic's own. */
public record KeyOwner(Kind kind, long id) {

    public static final KeyOwner CLINIC = new KeyOwner(Kind.CLIENT, 0);

    enum Kind {
        CLIENT, NOTE, COURSE
    }

    public static KeyOwner client(long clientId) {
        return new KeyOwner(Kind.CLIENT, clientId);
    }

    public static KeyOwner ofNote(long noteId) {
        return new KeyOwner(Kind.NOTE, noteId);
    }

    public static KeyOwner ofCourse(long courseId) {
        return new KeyOwner(Kind.COURSE, courseId);
    }
}
