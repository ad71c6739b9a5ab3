package unknot.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import unknot.shared.ClinicTime;
import unknot.shared.StartCheck;
import unknot.shared.ThisClinic;

/**
 * A backup every night into a folder, and what became too old leaves it. One that was missed, because the server was off or it failed, is made up
 * for. Where several servers share a database, one of them is given a folder.
 */
@ApplicationScoped
class NightlyBackups implements StartCheck, MeterBinder {

    private static final Logger LOG = Logger.getLogger(NightlyBackups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'unknot-'uuuu-MM-dd'T'HHmmss'Z.backup'").withZone(ZoneOffset.UTC);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);
    /** What a killed server left half written; no backup takes as long. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Optional<Path> folder;
    private final LocalTime at;
    private final Keeping keeping;
    private volatile Instant notBefore = Instant.MIN;

    @Inject
    Backups backups;
    @Inject
    BackupKey key;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    NightlyBackups(@ConfigProperty(name = "unknot.backup.folder") Optional<Path> folder, @ConfigProperty(name = "unknot.backup.at") LocalTime at,
            @ConfigProperty(name = "unknot.backup.keep-days") int days, @ConfigProperty(name = "unknot.backup.keep-weeks") int weeks,
            @ConfigProperty(name = "unknot.backup.keep-months") int months) {
        this.folder = folder;
        this.at = at;
        this.keeping = new Keeping(days, weeks, months);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (folder.isPresent() && clinic.find().isPresent() && !clock.instant().isBefore(notBefore)) {
            try {
                backUpWhenDue();
            } catch (IOException | SQLException | RuntimeException failure) {
                notBefore = clock.instant().plus(AFTER_A_FAILURE);
                LOG.errorf("No backup was made; it is tried again in an hour. %s", failure instanceof BackupRefusal ? failure.getMessage() : failure);
            }
        }
    }

    /** @return whether one was made */
    boolean backUpWhenDue() throws IOException, SQLException {
        ClinicTime time = clinic.time();
        Optional<Instant> newest = made().keySet().stream().max(Comparator.naturalOrder());
        if (newest.filter(made -> !made.isBefore(lastTime(time))).isPresent()) {
            return false;
        }
        LOG.info(backups.make(folder.orElseThrow().resolve(NAME.format(time.now()))));
        leaveOld(time);
        return true;
    }

    /** When one was to be made last. */
    private Instant lastTime(ClinicTime time) {
        Instant today = time.instant(time.today(), at);
        return today.isAfter(time.now()) ? time.instant(time.today().minusDays(1), at) : today;
    }

    private void leaveOld(ClinicTime time) throws IOException {
        Map<Instant, Path> made = made();
        Set<Instant> kept = keeping.kept(made.keySet(), time.zone());
        for (Map.Entry<Instant, Path> backup : made.entrySet()) {
            if (!kept.contains(backup.getKey())) {
                Files.delete(backup.getValue());
                LOG.infof("The backup %s is not kept any longer.", backup.getValue().getFileName());
            }
        }
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            for (Path part : files.filter(file -> file.toString().endsWith(Backups.PART)).toList()) {
                Optional<Instant> begun = when(part.getFileName().toString().replace(Backups.PART, ""));
                if (begun.filter(instant -> instant.plus(FORGOTTEN).isBefore(time.now())).isPresent()) {
                    Files.delete(part);
                }
            }
        }
    }

    /** The backups in the folder that were made here, by their moments; other files are none of ours. */
    private Map<Instant, Path> made() throws IOException {
        Map<Instant, Path> made = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            files.forEach(file -> when(file.getFileName().toString()).ifPresent(instant -> made.put(instant, file)));
        }
        return made;
    }

    private static Optional<Instant> when(String name) {
        try {
            return Optional.of(NAME.parse(name, Instant::from));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> refusal() {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder.get()) || !Files.isWritable(folder.get())) {
            return Optional.of("unknot.backup.folder is no folder that Unknot may write to: " + folder.get().toAbsolutePath());
        }
        try {
            key.check();
            return Optional.empty();
        } catch (BackupRefusal | IOException refusal) {
            return Optional.of(refusal.getMessage());
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        if (folder.isPresent()) {
            TimeGauge.builder("unknot.backup.age", this, TimeUnit.SECONDS, NightlyBackups::age).description("How old the newest backup in the folder is").register(meters);
        }
    }

    /** In seconds; no number while there is none. */
    private double age() {
        try {
            return made().keySet().stream().max(Comparator.naturalOrder()).map(newest -> (double) Duration.between(newest, clock.instant()).toSeconds()).orElse(Double.NaN);
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
