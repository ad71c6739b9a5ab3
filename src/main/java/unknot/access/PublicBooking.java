package unknot.access;

/** What the sign-in page says to those who have nothing to sign in with. */
public interface PublicBooking {

    /** Whether visits can be booked at {@code /book} without an account. */
    boolean isOpen();
}
