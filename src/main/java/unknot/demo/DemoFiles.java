package unknot.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import unknot.shared.Sha256;

/** A photo at a visit and a letter beside the visits. */
final class DemoFiles {

    private static final String COLUMNS = "id,client_id,appointment_id,kind,name,caption,bytes,width,height,sent_key,added_at,practitioner_id,added_by";

    private final DemoTables tables;

    DemoFiles(DemoTables tables) {
        this.tables = tables;
    }

    /** At the client's first visit to be found. */
    void write(long client) throws SQLException {
        Map.Entry<String, String> visit = tables.pairs("SELECT appointment_id, started_at FROM soap_note WHERE client_id = " + client
                + " ORDER BY started_at LIMIT 1").entrySet().iterator().next();
        byte[] photo = resource("desk.jpg");
        byte[] letter = resource("letter.pdf");
        String therapist = DemoPlan.THERAPISTS.get(0).name();
        tables.insert("attached_file", COLUMNS, 1L, client, visit.getKey(), "photo", "IMG_2041.jpg", "The desk at work: screen too low, no rest for the arms",
                photo.length, 1280, 960, Sha256.of("photo"), visit.getValue(), 1L, therapist);
        tables.insert("attached_file", COLUMNS, 2L, client, null, "document", "Letter Dr Braun.pdf", "Letter from the GP", letter.length, null, null,
                Sha256.of("letter"), visit.getValue(), 1L, therapist);
        tables.insert("attached_file_piece", "file_id,piece,content", 1L, 0, photo);
        tables.insert("attached_file_piece", "file_id,piece,content", 2L, 0, letter);
        tables.insert("attached_file_thumbnail", "file_id,content", 1L, resource("desk-small.jpg"));
    }

    private static byte[] resource(String name) {
        try (InputStream content = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
