package unknot.messages;

import io.vertx.ext.mail.SMTPException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a mail server refuses for good, so that trying again is of no use. */
public final class Bounce {

    /** Nobody has this address, or the server takes nothing for it. */
    public static final String ADDRESS = "address-rejected";
    /** The server takes no such message for this address: the mailbox is full, or a rule is against it. */
    public static final String REFUSED = "refused";

    /** The mail client's words for what the server said to the recipient's address; anything earlier is about us and may be put right. */
    private static final String AT_THE_RECIPIENT = "recipient address";
    private static final Set<String> AFTER_THE_RECIPIENT = Set.of("DATA", "sending data");
    /** Replies that are about the address itself (RFC 5321, 4.2.3), when nothing more exact is said. */
    private static final Set<Integer> ABOUT_THE_ADDRESS = Set.of(550, 551, 553, 556);

    private Bounce() {
    }

    static boolean isOne(String failure) {
        return ADDRESS.equals(failure) || REFUSED.equals(failure);
    }

    /** Which of the two, or empty for what may work later. */
    static Optional<String> of(Throwable failure) {
        if (failure instanceof TextMessages.Refused) {
            return Optional.of(REFUSED);
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(SMTPException.class::isInstance).map(SMTPException.class::cast)
                .findFirst().filter(SMTPException::isPermanent).flatMap(Bounce::of);
    }

    private static Optional<String> of(SMTPException answer) {
        if (answer.getMessage().contains(AT_THE_RECIPIENT)) {
            return Optional.of(aboutTheAddress(answer) ? ADDRESS : REFUSED);
        }
        return AFTER_THE_RECIPIENT.stream().anyMatch(answer.getMessage()::startsWith) ? Optional.of(REFUSED) : Optional.empty();
    }

    /** By the enhanced code (RFC 3463) where there is one: 5.1 is the address, 5.2.1 a mailbox that is closed. */
    private static boolean aboutTheAddress(SMTPException answer) {
        String words = answer.getReplyMessages().isEmpty() ? "" : answer.getReplyMessages().get(0);
        if (words.matches("(?s)\\d{3}[ -]5\\.\\d{1,3}\\.\\d{1,3}\\b.*")) {
            return words.matches("(?s)\\d{3}[ -]5\\.(1\\.\\d{1,3}|2\\.1)\\b.*");
        }
        return ABOUT_THE_ADDRESS.contains(answer.getReplyCode());
    }
}
