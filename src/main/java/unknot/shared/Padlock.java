package unknot.shared;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Locks and opens files of one kind, with a key file or a passphrase. In the clear a file begins with what it is, the format's number, how its key is made and a
 * salt; all of that is bound to the rest, which is AES-GCM in numbered segments: none can be changed, moved or cut off unnoticed.
 */
public abstract class Padlock {

    private static final byte FORMAT = 1;
    private static final byte FROM_FILE = 'K';
    private static final byte FROM_PASSPHRASE = 'P';
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 16;
    /** 64 MiB and three passes: a guess at a stolen file costs more than one at a sign-in, and is made once here. */
    private static final int ARGON_KIB = 65_536;
    private static final int ARGON_PASSES = 3;

    private final byte[] magic;
    private final Optional<Path> file;
    private final Optional<String> passphrase;

    /** Why a file is neither locked nor opened. */
    public enum Fault {
        /** Neither a key file nor a passphrase is set, where one is needed. */
        NO_KEY_FILE, NO_KEY,
        /** The key file cannot be read, or holds no key. */
        UNREADABLE_KEY, UNFIT_KEY,
        /** The file is of another kind, or of a format that this program does not know. */
        ANOTHER_KIND, NEWER
    }

    /** @param magic what files of this kind begin with, in ASCII */
    protected Padlock(String magic, Optional<Path> file, Optional<String> passphrase) {
        this.magic = magic.getBytes(StandardCharsets.US_ASCII);
        this.file = file;
        this.passphrase = passphrase.filter(set -> !set.isBlank());
    }

    /** @param keyFile where the fault is in one, else null; {@code cause} may be null */
    protected abstract RuntimeException refusal(Fault fault, Path keyFile, Throwable cause);

    /** Whether a key file or a passphrase is set. */
    public boolean isSet() {
        return file.isPresent() || passphrase.isPresent();
    }

    /** Refuses where there is no key, or none that can be used. */
    public void check() throws IOException {
        if (file.isPresent()) {
            read();
        } else {
            words();
        }
    }

    public OutputStream locking(OutputStream locked) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        beginning.writeBytes(magic);
        beginning.write(FORMAT);
        beginning.write(file.isPresent() ? FROM_FILE : FROM_PASSPHRASE);
        beginning.writeBytes(salt);
        try {
            AesGcmHkdfStreaming cipher = cipher(file.isPresent(), salt);
            locked.write(beginning.toByteArray());
            return cipher.newEncryptingStream(locked, beginning.toByteArray());
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This Java cannot encrypt.", impossible);
        }
    }

    /** Whether what begins like this is a locked file of this kind. */
    public boolean isLocked(byte[] beginning) {
        return beginning.length >= magic.length && Arrays.equals(magic, 0, magic.length, beginning, 0, magic.length);
    }

    /** @throws IOException where the file breaks off; what is read from the stream fails likewise with another key */
    public InputStream opening(InputStream locked) throws IOException {
        byte[] beginning = locked.readNBytes(magic.length + 2 + SALT_BYTES);
        if (!isLocked(beginning)) {
            throw refusal(Fault.ANOTHER_KIND, null, null);
        }
        if (beginning.length < magic.length + 2 + SALT_BYTES) {
            throw new EOFException();
        }
        if (beginning[magic.length] != FORMAT) {
            throw refusal(Fault.NEWER, null, null);
        }
        try {
            return cipher(beginning[magic.length + 1] == FROM_FILE, Arrays.copyOfRange(beginning, magic.length + 2, beginning.length))
                    .newDecryptingStream(locked, beginning);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This Java cannot decrypt.", impossible);
        }
    }

    private AesGcmHkdfStreaming cipher(boolean fromFile, byte[] salt) throws IOException, GeneralSecurityException {
        return new AesGcmHkdfStreaming(fromFile ? read() : derived(salt), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private byte[] read() throws IOException {
        Path path = file.orElseThrow(() -> refusal(Fault.NO_KEY_FILE, null, null));
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(path).strip());
            if (key.length >= KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // Said below.
        } catch (IOException failure) {
            throw refusal(Fault.UNREADABLE_KEY, path, failure);
        }
        throw refusal(Fault.UNFIT_KEY, path, null);
    }

    private byte[] derived(byte[] salt) {
        // Made where it is needed: it keeps its memory from then on.
        return Argon2Function.getInstance(ARGON_KIB, ARGON_PASSES, 1, KEY_BYTES, Argon2.ID).hash(words().getBytes(StandardCharsets.UTF_8), salt).getBytes();
    }

    private String words() {
        return passphrase.orElseThrow(() -> refusal(Fault.NO_KEY, null, null));
    }
}
