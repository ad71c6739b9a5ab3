-- A code from an authenticator app, asked for after the password or the link.

-- One of each account at most. The secret stands nowhere else.
CREATE TABLE second_factor (
    account_id   BIGINT      NOT NULL PRIMARY KEY,
    secret       VARCHAR(64) NOT NULL,
    begun_at     DATETIME(6) NOT NULL,
    -- Null until a first code has shown that the app has the secret: nothing is asked for before.
    confirmed_at DATETIME(6) NULL,
    -- The half minute, counted since 1970, of the last code taken: it and those before it are not taken again.
    last_step    BIGINT      NOT NULL DEFAULT 0,
    wrong_tries  INT         NOT NULL DEFAULT 0,
    wrong_at     DATETIME(6) NULL,
    CONSTRAINT second_factor_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- Instead of a code when the phone is lost, each once; kept as SHA-256 alone.
CREATE TABLE recovery_code (
    account_id BIGINT      NOT NULL,
    code_hash  BINARY(32)  NOT NULL,
    used_at    DATETIME(6) NULL,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- Somebody whose password or link was right and whose code is still asked for: nobody yet.
CREATE TABLE half_session (
    token_hash BINARY(32)  NOT NULL PRIMARY KEY,
    account_id BIGINT      NOT NULL,
    by_link    BOOLEAN     NOT NULL,
    over_at    DATETIME(6) NOT NULL,
    KEY half_session_by_end (over_at),
    CONSTRAINT half_session_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- Who took away whose second factor because the phone was lost.
CREATE TABLE second_factor_reset (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id BIGINT       NOT NULL,
    reset_by   VARCHAR(250) NOT NULL,
    reset_at   DATETIME(6)  NOT NULL,
    KEY second_factor_reset_by_account (account_id),
    CONSTRAINT second_factor_reset_of FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE clinic ADD staff_second_factor BOOLEAN NOT NULL DEFAULT FALSE;
