-- How often a password was wrong: by account and network, by account alone, by account and a device that is known. The key is a hash, also of
-- addresses that nobody has. Rows are forgotten a day after the last wrong one.
CREATE TABLE password_try (
    key_hash BINARY(32)  NOT NULL PRIMARY KEY,
    wrong    INT         NOT NULL,
    wrong_at DATETIME(6) NOT NULL,
    KEY wrong_at (wrong_at)
);

-- Browsers that have signed in before, by the hash of a token in their cookie. It opens nothing: it only tells them from strangers.
CREATE TABLE known_device (
    token_hash BINARY(32)  NOT NULL,
    account_id BIGINT      NOT NULL,
    seen_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash, account_id),
    CONSTRAINT device_of_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- A session is named by a number where its holder ends it, and told by what its browser says of itself.
ALTER TABLE sign_in_session ADD id BIGINT NOT NULL AUTO_INCREMENT UNIQUE, ADD browser VARCHAR(300) NULL;
