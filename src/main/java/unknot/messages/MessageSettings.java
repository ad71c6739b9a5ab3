package unknot.messages;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code unknot.messages}: how messages leave. The mail server itself is set by {@code quarkus.mailer}. */
@ConfigMapping(prefix = "unknot.messages")
interface MessageSettings {

    /** The page at which messages can be read where there is no mail server; so it is in the demo clinic. Nowhere unless set. */
    Optional<String> readHere();

    /** How often the outbox is looked through; {@code off} for never. */
    String every();

    /** How often it is looked whose reminder is due; {@code off} for never. */
    String remindEvery();

    /** The address at which people reach this installation, such as {@code https://book.example.com}: links in messages begin with it. */
    Optional<String> address();
}
