package unknot.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import unknot.backup.BackupRefusal.Reason;

/**
 * What locks and opens backups. In the clear a file begins with what it is, the format's number, how its key is made and a salt; all of that is bound
 * to the rest, which is AES-GCM in numbered segments: none can be changed, moved or cut off unnoticed.
 */
@ApplicationScoped
class BackupKey {

    private static final byte[] MAGIC = "UNKNOT BACKUP\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORMAT = 1;
    private static final byte FROM_FILE = 'K';
    private static final byte FROM_PASSPHRASE = 'P';
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 16;
    /** 64 MiB and three passes: a guess at a stolen file costs more than one at a sign-in, and is made once here. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(65_536, 3, 1, KEY_BYTES, Argon2.ID);

    private final Optional<Path> file;
    private final Optional<String> passphrase;

    BackupKey(@ConfigProperty(name = "unknot.backup.key-file") Optional<Path> file,
            @ConfigProperty(name = "unknot.backup.passphrase") Optional<String> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** @throws BackupRefusal where there is no key, or none that can be used */
    void check() throws IOException {
        if (file.isPresent()) {
            read();
        } else {
            words();
        }
    }

    OutputStream locking(OutputStream backup) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        beginning.writeBytes(MAGIC);
        beginning.write(FORMAT);
        beginning.write(file.isPresent() ? FROM_FILE : FROM_PASSPHRASE);
        beginning.writeBytes(salt);
        try {
            AesGcmHkdfStreaming cipher = cipher(file.isPresent(), salt);
            backup.write(beginning.toByteArray());
            return cipher.newEncryptingStream(backup, beginning.toByteArray());
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This Java cannot encrypt.", impossible);
        }
    }

    InputStream opening(InputStream backup) throws IOException {
        byte[] beginning = backup.readNBytes(MAGIC.length + 2 + SALT_BYTES);
        if (!Arrays.equals(Arrays.copyOf(beginning, MAGIC.length), MAGIC)) {
            throw new BackupRefusal(Reason.DAMAGED, "This file is no backup of Unknot's.");
        }
        if (beginning.length < MAGIC.length + 2 + SALT_BYTES) {
            throw new EOFException();
        }
        if (beginning[MAGIC.length] != FORMAT) {
            throw new BackupRefusal(Reason.NEWER, "This backup was written by a newer Unknot. Please use that one.");
        }
        try {
            return cipher(beginning[MAGIC.length + 1] == FROM_FILE, Arrays.copyOfRange(beginning, MAGIC.length + 2, beginning.length))
                    .newDecryptingStream(backup, beginning);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This Java cannot decrypt.", impossible);
        }
    }

    private AesGcmHkdfStreaming cipher(boolean fromFile, byte[] salt) throws IOException, GeneralSecurityException {
        return new AesGcmHkdfStreaming(fromFile ? read() : derived(salt), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private byte[] read() throws IOException {
        Path path = file.orElseThrow(() -> missing("a key file: please set UNKNOT_BACKUP_KEY_FILE."));
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(path).strip());
            if (key.length >= KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // Said below.
        } catch (IOException failure) {
            throw new BackupRefusal(Reason.NO_KEY, "The key file " + path + " cannot be read.", failure);
        }
        throw new BackupRefusal(Reason.NO_KEY, "The key file " + path + " must hold at least 32 random bytes in Base64.");
    }

    private byte[] derived(byte[] salt) {
        return ARGON2ID.hash(words().getBytes(StandardCharsets.UTF_8), salt).getBytes();
    }

    private String words() {
        return passphrase.filter(set -> !set.isBlank()).orElseThrow(() -> missing(
                "a key: please set UNKNOT_BACKUP_KEY_FILE (a file with 32 random bytes in Base64) or UNKNOT_BACKUP_PASSPHRASE."));
    }

    private static BackupRefusal missing(String what) {
        return new BackupRefusal(Reason.NO_KEY, "Backups are encrypted, and this needs " + what);
    }
}
