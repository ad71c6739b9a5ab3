-- Ways in without a password: a link in an e-mail.

-- Null while nobody has chosen one: such an account is opened by links alone.
ALTER TABLE account MODIFY password_hash VARCHAR(255) NULL;
ALTER TABLE account ADD last_signed_in_at DATETIME(6) NULL;
-- A client has one account; until now only a lock saw to it.
ALTER TABLE account ADD CONSTRAINT account_once_a_client UNIQUE (client_id);

-- The session was opened by a link: who has it has proved that the mailbox is theirs.
ALTER TABLE sign_in_session ADD by_link BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE entry_link (
    -- Like every key that leaves the house it is kept as its SHA-256 alone.
    key_hash   BINARY(32)  NOT NULL PRIMARY KEY,
    account_id BIGINT      NOT NULL,
    kind       VARCHAR(12) NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    over_at    DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    version    INT         NOT NULL DEFAULT 0,
    KEY entry_link_by_account (account_id, made_at),
    KEY entry_link_by_end (over_at),
    CONSTRAINT entry_link_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT entry_link_kind CHECK (kind IN ('invitation', 'sign-in')),
    CONSTRAINT entry_link_forward CHECK (made_at < over_at)
) DEFAULT CHARACTER SET utf8mb4;
