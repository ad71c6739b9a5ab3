package unknot.charting.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import unknot.charting.files.Added.Reason;
import unknot.charting.files.AttachedFile.Place;
import unknot.charting.files.AttachedFile.Who;
import unknot.shared.Collisions;
import unknot.shared.Sha256;
import unknot.vault.KeyOwner;
import unknot.vault.Vault;

/** Where photos and documents are added and taken away. Who may do so is asked before. */
@ApplicationScoped
public class FileDesk {

    /** How near to its end a PDF says that it ends. */
    private static final int END_OF_PDF = 2048;

    @Inject
    AttachedFiles files;
    @Inject
    FileContents contents;
    @Inject
    Vault vault;
    @Inject
    PhotoReading photos;
    @Inject
    VirusScanner scanner;
    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /**
     * What somebody sends.
     *
     * @param content a file that nobody else changes
     * @param name as the sender calls it; may be anything
     * @param caption at most {@link AttachedFile#LONGEST_CAPTION} characters, or empty
     */
    public record Sent(Path content, String name, String caption) {
    }

    /** Reads the file, and keeps it unless something speaks against it. */
    public Added add(Place place, Sent sent, Who by) {
        try {
            long bytes = Files.size(sent.content());
            Format format = Format.of(sent.content());
            Optional<Reason> wrong = atFirstSight(bytes, format);
            if (wrong.isPresent()) {
                return new Added.Refused(wrong.get());
            }
            byte[] key = key(place, sent.content());
            wrong = inVain(place, key).or(() -> scanned(sent.content()));
            return wrong.isPresent() ? new Added.Refused(wrong.get()) : keep(new Attempt(place, sent, by, key), format);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Reason> atFirstSight(long bytes, Format format) {
        if (bytes == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (bytes > AttachedFile.MOST_BYTES) {
            return Optional.of(Reason.TOO_LARGE);
        }
        return switch (format) {
            case HEIC -> Optional.of(Reason.HEIC);
            case OTHER -> Optional.of(Reason.NOT_A_KIND);
            case JPEG, PNG, PDF -> Optional.empty();
        };
    }

    private Optional<Reason> inVain(Place place, byte[] key) {
        return QuarkusTransaction.requiringNew().call(() -> refusal(place, key));
    }

    private Optional<Reason> refusal(Place place, byte[] key) {
        if (files.holds(key)) {
            return Optional.of(Reason.ALREADY_THERE);
        }
        int most = place.appointmentId() == null ? AttachedFile.MOST_OF_A_CLIENT : AttachedFile.MOST_AT_A_VISIT;
        return files.countAt(place) >= most ? Optional.of(Reason.FULL) : Optional.empty();
    }

    private Optional<Reason> scanned(Path content) {
        return switch (scanner.verdict(content)) {
            case CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(Reason.INFECTED);
            case UNANSWERED -> Optional.of(Reason.NOT_SCANNED);
        };
    }

    private Added keep(Attempt attempt, Format format) throws IOException {
        if (format == Format.PDF) {
            return ends(attempt.sent.content()) ? attempt.document() : new Added.Refused(Reason.BROKEN);
        }
        try {
            return attempt.photo(photos.read(attempt.sent.content(), format));
        } catch (UnreadablePhoto unreadable) {
            return new Added.Refused(unreadable.reason() == UnreadablePhoto.Reason.TOO_MANY_PIXELS ? Reason.TOO_MANY_PIXELS : Reason.BROKEN);
        }
    }

    private static boolean ends(Path pdf) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(pdf.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - END_OF_PDF));
            byte[] end = new byte[(int) (content.length() - content.getFilePointer())];
            content.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    /** Stands for the place and the bytes that were sent. */
    private byte[] key(Place place, Path content) throws IOException {
        return vault.mark(KeyOwner.client(place.clientId()), (place.appointmentId() == null ? "client " + place.clientId() : "visit " + place.appointmentId()) + " "
                + HexFormat.of().formatHex(Sha256.of(content)));
    }

    /** One file on its way into the tables. */
    private final class Attempt {

        private final Place place;
        private final Sent sent;
        private final Who by;
        private final byte[] key;

        private Attempt(Place place, Sent sent, Who by, byte[] key) {
            this.place = place;
            this.sent = sent;
            this.by = by;
            this.key = key;
        }

        private Added photo(Photo photo) throws IOException {
            AttachedFile file = file(FileKind.PHOTO, photo.jpeg().length);
            file.measures(photo.width(), photo.height());
            try (InputStream content = new ByteArrayInputStream(photo.jpeg())) {
                return write(file, content, photo.thumbnail());
            }
        }

        private Added document() throws IOException {
            try (InputStream content = Files.newInputStream(sent.content())) {
                return write(file(FileKind.DOCUMENT, Files.size(sent.content())), content, null);
            }
        }

        private AttachedFile file(FileKind kind, long bytes) {
            return new AttachedFile(place, kind, FileName.cleaned(sent.name(), kind), sent.caption(), bytes, key, clock.instant(), by);
        }

        private Added write(AttachedFile file, InputStream content, byte[] thumbnail) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    // One after another: the files are counted.
                    lock("client", place.clientId());
                    Optional<Reason> wrong = refusal(place, key);
                    if (wrong.isPresent()) {
                        return new Added.Refused(wrong.get());
                    }
                    files.persistAndFlush(file);
                    contents.write(file, content);
                    if (thumbnail != null) {
                        contents.writeThumbnail(file, thumbnail);
                    }
                    return new Added.Done(file.id());
                });
            } catch (RuntimeException failure) {
                // On a cluster of databases the lock does not reach the other nodes.
                if (Collisions.keyTaken(failure)) {
                    return new Added.Refused(Reason.ALREADY_THERE);
                }
                throw failure;
            }
        }
    }

    /** Hides a file; one that is hidden already stays as it is. */
    public void takeAway(long fileId, Who by, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock("attached_file", fileId);
            AttachedFile file = files.findById(fileId);
            if (!file.removed()) {
                file.takeAway(by, reason, clock.instant());
            }
        });
    }

    /** In SQL of our own: of what Hibernate writes for MySQL, MariaDB does not know a word. */
    private void lock(String table, long id) {
        entities.createNativeQuery("select id from " + table + " where id = :id for update").setParameter("id", id).getSingleResult();
    }
}
