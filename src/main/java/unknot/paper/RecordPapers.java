package unknot.paper;

import java.io.IOException;

/** A room's documents of a client's record, all there are, for who takes the whole clinic elsewhere. Beans of this kind are found by themselves. */
public interface RecordPapers {

    /** Takes documents one by one. */
    interface Taker {
        /** @param name of the file, with a folder before it and without an ending; it names nobody */
        void take(String name, byte[] pdf) throws IOException;
    }

    /** Within the caller's transaction, which may be read only. */
    void of(long clientId, Taker taker) throws IOException;
}
