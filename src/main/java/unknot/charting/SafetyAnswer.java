package unknot.charting;

import jakarta.persistence.Embeddable;

/**
 * Something a client has said yes to, as the list called it then.
 *
 * @param topic the code of a {@link SafetyTopic}
 */
@Embeddable
public record SafetyAnswer(String topic, SafetyKind kind, String name) {
}
