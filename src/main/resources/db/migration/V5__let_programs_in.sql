-- Programs that act for somebody of the staff, and what they asked for already.

-- A program shows the token; the table holds only its SHA-256, useless to a reader.
CREATE TABLE access_token (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id   BIGINT       NOT NULL,
    name         VARCHAR(60)  NOT NULL,
    token_hash   BINARY(32)   NOT NULL,
    -- The codes of what it may do, with a space between two.
    scopes       VARCHAR(200) NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    last_used_at DATETIME(6)  NULL,
    expires_at   DATETIME(6)  NULL,
    revoked_at   DATETIME(6)  NULL,
    CONSTRAINT token_once UNIQUE (token_hash),
    KEY token_by_account (account_id),
    CONSTRAINT token_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- The answer to a creation that was asked for with an Idempotency-Key. It commits together with what was created, so that
-- of two that come at the same moment the second meets the key and gets the first's answer.
CREATE TABLE idempotency_key (
    account_id   BIGINT       NOT NULL,
    key_hash     BINARY(32)   NOT NULL,
    request_hash BINARY(32)   NOT NULL,
    status       SMALLINT     NOT NULL,
    location     VARCHAR(200) NOT NULL,
    body         MEDIUMTEXT   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (account_id, key_hash),
    KEY idempotency_key_by_age (created_at),
    CONSTRAINT key_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
