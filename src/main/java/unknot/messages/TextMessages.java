package unknot.messages;

import java.util.Optional;

/** Whoever carries text messages to mobile phones, if the clinic has chosen somebody. */
public interface TextMessages {

    /** Whether there is anybody. */
    boolean isSet();

    /** The number at which a text message reaches this phone, as in {@code +447700900129}; empty where none does. */
    Optional<String> number(String phone);

    /**
     * @param id the same for the same message, however often it is tried, so that it goes out once
     * @param number from {@link #number}
     * @throws Refused for what is of no use to try again
     * @throws RuntimeException for what may work later
     */
    void send(String id, String number, String text);

    /** The provider does not take this message. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(int status) {
            super("status " + status);
        }
    }
}
