package unknot.messages;

import java.util.List;

/** The kinds of messages that a room writes. Every bean of this type is found, and its kinds are in the settings from then on. */
public interface MessageKinds {

    List<MessageKind> kinds();
}
