package unknot.carry;

import com.fasterxml.jackson.core.JsonGenerator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flywaydb.core.Flyway;
import unknot.audit.Act;
import unknot.audit.AuditLog;
import unknot.carry.CarryRefusal.Reason;
import unknot.paper.RecordPapers;
import unknot.shared.OwnersFile;
import unknot.shared.Tables;
import unknot.shared.ThisClinic;
import unknot.vault.Vault;

/** Writes the whole clinic as it is at one moment, beside people at work, into one file; never more of it is in memory than a document. */
@ApplicationScoped
class ClinicExport {

    static final String FORMAT = "unknot-clinic";
    static final int FORMAT_NUMBER = 1;
    private static final String PART = ".part";
    /** Documents of a large clinic take hours. */
    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    Vault vault;
    @Inject
    AgroalDataSource database;
    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    Flyway migrations;
    @Inject
    AuditLog log;
    @Inject
    @Any
    Instance<RecordPapers> papers;

    /**
     * What goes along.
     *
     * @param waysIn passwords, second factors and tokens
     * @param documents PDFs of notes, courses and letters, which take most of the time
     */
    record Wanted(boolean waysIn, boolean documents) {

        static final Wanted ALL = new Wanted(true, true);
    }

    /** What is in an export. */
    record Made(long rows, long files, long documents) {
    }

    /**
     * @param file made by this, readable by its owner alone
     * @param lock what locks the file, where it is set
     * @throws CarryRefusal when the file is there already or the database is not this version's; no file is left then
     */
    Made make(Path file, Wanted wanted, ExportLock lock) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CarryRefusal(Reason.USAGE, "There is a file " + file + " already, and it is left as it is.");
        }
        if (lock.isSet()) {
            lock.check();
        }
        String version = version();
        Path part = create(file.resolveSibling(file.getFileName() + PART));
        try {
            // First, so that what leaves knows of itself.
            log.byTheServer(Act.EXPORTED);
            Made made = write(part, version, wanted, lock);
            ZipReading.check(part, lock);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path create(Path part) throws IOException {
        try {
            return OwnersFile.create(part);
        } catch (FileAlreadyExistsException atWork) {
            throw new CarryRefusal(Reason.FAILED, "Another export writes " + part + ", or one was cut off: then please delete it.", atWork);
        } catch (NoSuchFileException noFolder) {
            throw new CarryRefusal(Reason.USAGE, "There is no folder " + part.getParent() + ".", noFolder);
        }
    }

    private String version() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String there = Tables.version(connection).filter(version -> clinic.find().isPresent())
                    .orElseThrow(() -> new CarryRefusal(Reason.FAILED, "There is nothing to export: this database has no clinic in it."));
            if (!there.equals(Versions.newest(migrations.getConfiguration()))) {
                throw new CarryRefusal(Reason.OTHER_VERSION, "The tables of this database are at %s, and those of this Unknot at %s. Please use the Unknot that serves this clinic."
                        .formatted(there, Versions.newest(migrations.getConfiguration())));
            }
            return there;
        }
    }

    private Made write(Path part, String version, Wanted wanted, ExportLock lock) throws IOException, SQLException {
        try {
            return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
                try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                    // For this transaction alone, in which the documents are made, too.
                    statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                    statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE), 1 << 16);
                            ZipWriting zip = new ZipWriting(lock.isSet() ? lock.locking(out) : out)) {
                        return write(zip, new TablesWriting(connection, vault, wanted.waysIn()), version, wanted);
                    }
                }
            });
        } catch (QuarkusTransactionException wrapped) {
            if (wrapped.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (wrapped.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (wrapped.getCause() instanceof OutOfMemoryError) {
                throw new CarryRefusal(Reason.FAILED, "Java has too little memory for documents as large as these: please raise -Xmx, or write --without-pdfs.", wrapped);
            }
            throw wrapped;
        }
    }

    private Made write(ZipWriting zip, TablesWriting tables, String version, Wanted wanted) throws IOException, SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        zip.entry("README.txt", out -> out.write(Readme.words(clinic.get().name(), clinic.time().moment(now), wanted).getBytes(StandardCharsets.UTF_8)));
        tables.write(zip);
        long documents = wanted.documents() ? documents(zip) : 0;
        zip.manifest(json -> beginning(json, tables, version, wanted, now));
        return new Made(tables.counts().values().stream().mapToLong(Long::longValue).sum(), tables.files(), documents);
    }

    private long documents(ZipWriting zip) throws IOException {
        long[] documents = new long[1];
        for (long client : entities.createQuery("select c.id from Client c order by c.id", Long.class).getResultList()) {
            for (RecordPapers some : papers) {
                some.of(client, (name, pdf) -> {
                    try {
                        zip.entry("clients/" + client + "/" + name + ".pdf", out -> out.write(pdf));
                    } catch (SQLException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                    documents[0]++;
                });
                entities.clear();
            }
        }
        return documents[0];
    }

    private void beginning(JsonGenerator json, TablesWriting tables, String version, Wanted wanted, Instant now) throws IOException {
        json.writeStringField("format", FORMAT);
        json.writeNumberField("formatVersion", FORMAT_NUMBER);
        json.writeStringField("schema", version);
        json.writeStringField("madeAt", now.toString());
        json.writeStringField("clinic", clinic.get().name());
        json.writeBooleanField("waysIn", wanted.waysIn());
        json.writeArrayFieldStart("tables");
        List<CarriedTable> all = tables.tables();
        for (CarriedTable table : all) {
            json.writeStartObject();
            json.writeStringField("name", table.name());
            json.writeNumberField("rows", tables.counts().get(table.name()));
            json.writeNumberField("next", table.next());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
