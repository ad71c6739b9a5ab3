package unknot.messages;

import unknot.shared.Language;

/** What is to be known of who reads messages; the room that has clients answers. */
public interface Readers {

    /** @param clientId null for somebody who is no client */
    Language languageOf(Long clientId);
}
