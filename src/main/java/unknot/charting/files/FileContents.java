package unknot.charting.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import unknot.vault.Vault;

/**
 * What is in the files, in tables that nothing else reads. A content lies there in pieces of a megabyte: no statement is larger than a
 * database takes, and none of it is ever in memory as a whole. Each piece is encrypted by itself.
 */
@ApplicationScoped
public class FileContents {

    /** Bytes of a piece; the trigger {@code file_piece_fits} says the same. */
    static final int PIECE = 1024 * 1024;
    private static final String PIECE_CONTENT = "attached_file_piece.content";
    private static final String THUMBNAIL_CONTENT = "attached_file_thumbnail.content";

    @Inject
    EntityManager entities;
    @Inject
    Vault vault;

    /** @return how many bytes there were */
    long write(AttachedFile file, InputStream content) throws IOException {
        long bytes = 0;
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            entities.createNativeQuery("insert into attached_file_piece (file_id, piece, content) values (:file, :piece, :content)")
                    .setParameter("file", file.id()).setParameter("piece", number)
                    .setParameter("content", vault.encrypt(PIECE_CONTENT, file.id() + "." + number, file.keyOwner(), piece)).executeUpdate();
            bytes += piece.length;
            piece = content.readNBytes(PIECE);
        }
        return bytes;
    }

    void writeThumbnail(AttachedFile file, byte[] jpeg) {
        entities.createNativeQuery("insert into attached_file_thumbnail (file_id, content) values (:file, :content)")
                .setParameter("file", file.id()).setParameter("content", vault.encrypt(THUMBNAIL_CONTENT, String.valueOf(file.id()), file.keyOwner(), jpeg)).executeUpdate();
    }

    /** Copies the content of a file that may be seen, piece by piece. */
    public void copy(AttachedFile file, OutputStream to) throws IOException {
        for (int number = 0; (long) number * PIECE < file.bytes(); number++) {
            to.write(piece(file.id(), number));
        }
    }

    @Transactional
    byte[] piece(long fileId, int number) {
        return vault.decrypt(PIECE_CONTENT, fileId + "." + number,
                (byte[]) entities.createNativeQuery("select content from attached_file_piece where file_id = :file and piece = :piece", byte[].class)
                        .setParameter("file", fileId).setParameter("piece", number).getSingleResult());
    }

    /** A photo's small picture; a document has none. */
    @Transactional
    public Optional<byte[]> thumbnail(AttachedFile file) {
        List<?> stored = entities.createNativeQuery("select content from attached_file_thumbnail where file_id = :file", byte[].class)
                .setParameter("file", file.id()).getResultList();
        return stored.stream().findFirst().map(content -> vault.decrypt(THUMBNAIL_CONTENT, String.valueOf(file.id()), (byte[]) content));
    }
}
