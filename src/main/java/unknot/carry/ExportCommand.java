package unknot.carry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import unknot.carry.ClinicExport.Wanted;

/** {@code export-clinic FILE}: everything, for people and programs that have no Unknot. */
@ApplicationScoped
class ExportCommand extends CarryCommand {

    private static final String IN_THE_CLEAR = "--in-the-clear";
    private static final String NO_WAYS_IN = "--without-ways-in";
    private static final String NO_PDFS = "--without-pdfs";

    @Inject
    ClinicExport export;
    @Inject
    ExportLock lock;

    @Override
    public String name() {
        return "export-clinic";
    }

    @Override
    String usage() {
        return "export-clinic FILE [%s] [%s] [%s]".formatted(IN_THE_CLEAR, NO_WAYS_IN, NO_PDFS);
    }

    @Override
    String handle(List<String> arguments) throws IOException, SQLException {
        if (arguments.isEmpty() || arguments.get(0).startsWith("--")) {
            return null;
        }
        Set<String> how = new HashSet<>(arguments.subList(1, arguments.size()));
        if (!Set.of(IN_THE_CLEAR, NO_WAYS_IN, NO_PDFS).containsAll(how)) {
            return null;
        }
        boolean clear = how.contains(IN_THE_CLEAR);
        boolean waysIn = !how.contains(NO_WAYS_IN);
        if (!clear) {
            lock.check();
        }
        Path file = file(arguments.get(0));
        ClinicExport.Made made = export.make(file, new Wanted(waysIn, !how.contains(NO_PDFS)), clear ? ExportLock.NONE : lock);
        return "Exported to %s: %d rows, %d photos and documents, %d PDFs. It was read back and compared.%n%s".formatted(file, made.rows(), made.files(), made.documents(),
                clear ? "CAREFUL: nothing in it is encrypted. Whoever has this file reads every client's record" + (waysIn ? ", and has the staff's passwords as hashes and their second factors." : ".")
                        : "It is locked with your key or passphrase; import-clinic reads it so, and unlock-export makes a ZIP of it that others read.");
    }
}
