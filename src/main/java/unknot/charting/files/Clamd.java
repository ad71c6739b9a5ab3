package unknot.charting.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Asks the clamd of the settings over TCP, by its command INSTREAM; where none is set, every file passes. */
@ApplicationScoped
public class Clamd implements VirusScanner {

    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 5_000;
    /** Of silence. */
    private static final int READ_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;
    /** Longer than any answer of clamd's. */
    private static final int LONGEST_ANSWER = 4096;

    private final String address;

    @Inject
    public Clamd(FileSettings settings) {
        this(settings.scanner().orElse(null));
    }

    /** @param address host and port, or null */
    protected Clamd(String address) {
        this.address = address;
    }

    @Override
    public Verdict verdict(Path file) {
        if (address == null) {
            return Verdict.CLEAN;
        }
        try {
            return verdict(ask(file));
        } catch (IOException | IllegalArgumentException failure) {
            LOG.warnf("The virus scanner at %s did not answer, so a file was refused: %s", address, failure);
            return Verdict.UNANSWERED;
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.endsWith(": OK")) {
            return Verdict.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        LOG.warnf("The virus scanner did not scan a file, so it was refused: %s", answer);
        return Verdict.UNANSWERED;
    }

    private String ask(Path file) throws IOException {
        URI clamd = URI.create("clamd://" + address);
        if (clamd.getHost() == null || clamd.getPort() < 0) {
            throw new IllegalArgumentException("unknot.files.scanner is not a host and a port");
        }
        try (Socket socket = new Socket(); InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(clamd.getHost(), clamd.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
