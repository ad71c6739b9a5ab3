package unknot.charting.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * What is in the files, in tables that nothing else reads. A content lies there in pieces of a megabyte: no statement is larger than a
 * database takes, and none of it is ever in memory as a whole.
 */
@ApplicationScoped
public class FileContents {

    /** Bytes of a piece; the trigger {@code file_piece_fits} says the same. */
    static final int PIECE = 1024 * 1024;

    @Inject
    EntityManager entities;

    /** @return how many bytes there were */
    long write(long fileId, InputStream content) throws IOException {
        long bytes = 0;
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            entities.createNativeQuery("insert into attached_file_piece (file_id, piece, content) values (:file, :piece, :content)")
                    .setParameter("file", fileId).setParameter("piece", number).setParameter("content", piece).executeUpdate();
            bytes += piece.length;
            piece = content.readNBytes(PIECE);
        }
        return bytes;
    }

    void writeThumbnail(long fileId, byte[] jpeg) {
        entities.createNativeQuery("insert into attached_file_thumbnail (file_id, content) values (:file, :content)")
                .setParameter("file", fileId).setParameter("content", jpeg).executeUpdate();
    }

    /** Copies the content of a file that may be seen, piece by piece. */
    public void copy(AttachedFile file, OutputStream to) throws IOException {
        for (int number = 0; (long) number * PIECE < file.bytes(); number++) {
            to.write(piece(file.id(), number));
        }
    }

    @Transactional
    byte[] piece(long fileId, int number) {
        return (byte[]) entities.createNativeQuery("select content from attached_file_piece where file_id = :file and piece = :piece", byte[].class)
                .setParameter("file", fileId).setParameter("piece", number).getSingleResult();
    }

    /** A photo's small picture; a document has none. */
    @Transactional
    public Optional<byte[]> thumbnail(AttachedFile file) {
        return entities.createNativeQuery("select content from attached_file_thumbnail where file_id = :file", byte[].class)
                .setParameter("file", file.id()).getResultStream().map(byte[].class::cast).findFirst();
    }
}
