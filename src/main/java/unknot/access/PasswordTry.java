package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** How often a password was wrong for what the key stands for. */
@Entity
public class PasswordTry {

    @Id
    @Column(columnDefinition = "BINARY(32)")
    private byte[] keyHash;
    private int wrong;
    private Instant wrongAt;

    int wrong() {
        return wrong;
    }

    Instant wrongAt() {
        return wrongAt;
    }
}
