package unknot.messages;

import java.time.Instant;

/**
 * A message before it is in the outbox.
 *
 * @param kind what it is, such as {@code visit-booked}; at most 30 characters
 * @param clientId whose message it is; null while somebody is not a client yet
 * @param recipient an e-mail address, or for a text message a number as {@link TextMessages#number} gives it
 * @param subject of a text message only for the list of what was sent
 * @param body plain text
 * @param confidential whether the body holds a link that opens something: it is then forgotten once the message has left
 * @param calendarFile the text of a calendar file to go with it, or null
 * @param stopLink where one POST without anything else ends such messages (RFC 8058), or null
 * @param uselessAfter from then on it is not sent any more
 */
public record Letter(String kind, Long clientId, Channel channel, String recipient, String subject, String body, boolean confidential, String calendarFile,
        String stopLink, Instant uselessAfter) {

    /** An e-mail. */
    public Letter(String kind, Long clientId, String recipient, String subject, String body, boolean confidential, String calendarFile,
            Instant uselessAfter) {
        this(kind, clientId, Channel.EMAIL, recipient, subject, body, confidential, calendarFile, null, uselessAfter);
    }

    public Letter stoppedBy(String link) {
        return new Letter(kind, clientId, channel, recipient, subject, body, confidential, calendarFile, link, uselessAfter);
    }

    /** The same as a text message. */
    public Letter asText(String number, String text) {
        return new Letter(kind, clientId, Channel.TEXT, number, subject, text, confidential, null, null, uselessAfter);
    }
}
