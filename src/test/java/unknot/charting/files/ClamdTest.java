package unknot.charting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unknot.charting.files.VirusScanner.Verdict;

class ClamdTest {

    @TempDir
    Path folder;

    /** Answers one request as clamd does, and tells what it was sent. */
    private static CompletableFuture<byte[]> clamd(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                var content = new java.io.ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                return content.toByteArray();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private Verdict verdict(String answer, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("sent"), content);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> seen = clamd(server, answer);
            Verdict verdict = new Clamd("127.0.0.1:" + server.getLocalPort()).verdict(file);
            assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(content);
            return verdict;
        }
    }

    @Test
    void theWholeFileIsAskedAbout() throws Exception {
        assertThat(verdict("stream: OK\0", Pictures.pdf(200_000))).isEqualTo(Verdict.CLEAN);
        assertThat(verdict("stream: Eicar-Test-Signature FOUND\0", Pictures.pdf(65_536))).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void whatIsNoClearAnswerIsNoAnswer() throws Exception {
        for (String answer : new String[] { "INSTREAM size limit exceeded. ERROR\0", "", "stream: OK FOUND?\0", "OK" }) {
            assertThat(verdict(answer, Pictures.pdf(100))).as(answer).isEqualTo(Verdict.UNANSWERED);
        }
    }

    @Test
    void aScannerThatIsNotThereLetsNothingPass() throws Exception {
        Path file = Files.write(folder.resolve("sent"), Pictures.pdf(100));
        int nobody;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = server.getLocalPort();
        }
        for (String address : new String[] { "127.0.0.1:" + nobody, "127.0.0.1", "", "not a host", "clamd:99999" }) {
            assertThat(new Clamd(address).verdict(file)).as(address).isEqualTo(Verdict.UNANSWERED);
        }
    }

    @Test
    void withoutAScannerEveryFilePasses() {
        assertThat(new Clamd((String) null).verdict(folder.resolve("not even there"))).isEqualTo(Verdict.CLEAN);
    }
}
