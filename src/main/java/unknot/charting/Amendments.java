package unknot.charting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Amendments implements PanacheRepository<Amendment> {

    /** The note's, the newest last: one statement. */
    List<Amendment> of(SoapNote note) {
        return list("noteId = ?1 order by writtenAt, id", note.id());
    }

    /** Whether one of the note's amendments says just what has this mark. */
    boolean says(SoapNote note, byte[] mark) {
        return count("noteId = ?1 and saidHash = ?2", note.id(), mark) > 0;
    }
}
