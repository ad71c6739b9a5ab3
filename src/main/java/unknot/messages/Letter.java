package unknot.messages;

import java.time.Instant;

/**
 * A message before it is in the outbox.
 *
 * @param kind what it is, such as {@code visit-booked}; at most 30 characters
 * @param clientId whose message it is; null while somebody is not a client yet
 * @param body plain text
 * @param confidential whether the body holds a link that opens something: it is then forgotten once the message has left
 * @param calendarFile the text of a calendar file to go with it, or null
 * @param uselessAfter from then on it is not sent any more
 */
public record Letter(String kind, Long clientId, String recipient, String subject, String body, boolean confidential, String calendarFile,
        Instant uselessAfter) {
}
