package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** A link in an e-mail that signs its reader in, once. The row holds the key's SHA-256: who reads the table cannot follow the link. */
@Entity
public class EntryLink {

    /** What a link is for. */
    public enum Kind implements Coded {

        /** The first way in, sent by the front desk. */
        INVITATION("invitation", Duration.ofDays(7)),
        /** Instead of a password, asked for on the sign-in page. */
        SIGN_IN("sign-in", Duration.ofMinutes(15));

        private final String code;
        private final Duration life;

        Kind(String code, Duration life) {
            this.code = code;
            this.life = life;
        }

        @Override
        public String code() {
            return code;
        }

        /** How long such a link works. */
        public Duration life() {
            return life;
        }

        @Converter(autoApply = true)
        static class Column extends CodedColumn<Kind> {
            Column() {
                super(Kind.class);
            }
        }
    }

    @Id
    @Column(columnDefinition = "BINARY(32)")
    private byte[] keyHash;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    private Kind kind;
    private Instant madeAt;
    private Instant overAt;
    private Instant usedAt;
    @Version
    private int version;

    protected EntryLink() {
    }

    EntryLink(byte[] keyHash, Account account, Kind kind, Instant now) {
        this.keyHash = keyHash;
        this.account = account;
        this.kind = kind;
        this.madeAt = now;
        this.overAt = now.plus(kind.life());
    }

    Account account() {
        return account;
    }

    Kind kind() {
        return kind;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant overAt() {
        return overAt;
    }

    boolean used() {
        return usedAt != null;
    }

    boolean over(Instant now) {
        return !now.isBefore(overAt);
    }

    /** Takes the link out of use, because it was followed or because another was. */
    void use(Instant now) {
        this.usedAt = now;
    }
}
