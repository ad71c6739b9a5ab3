package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;

/** Opens an account once when its phone is lost. The row holds the code's SHA-256 alone. */
@Entity
@IdClass(RecoveryCode.Key.class)
public class RecoveryCode {

    @Id
    private Long accountId;
    @Id
    @Column(columnDefinition = "BINARY(32)")
    private byte[] codeHash;
    private Instant usedAt;

    protected RecoveryCode() {
    }

    RecoveryCode(long accountId, byte[] codeHash) {
        this.accountId = accountId;
        this.codeHash = codeHash;
    }

    Instant usedAt() {
        return usedAt;
    }

    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        Long accountId;
        byte[] codeHash;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && accountId.equals(key.accountId) && Arrays.equals(codeHash, key.codeHash);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codeHash);
        }
    }
}
