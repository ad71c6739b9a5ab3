-- A therapist's visits as a calendar to subscribe to, at a secret address.
CREATE TABLE calendar_feed (
    practitioner_id BIGINT      NOT NULL PRIMARY KEY,
    -- Of the key in the address, as its SHA-256: a new one replaces it, and the old address is nobody's.
    key_hash        BINARY(32)  NOT NULL,
    -- Whether the entries carry the clients' initials. Names never leave this way.
    initials        BOOLEAN     NOT NULL,
    made_at         DATETIME(6) NOT NULL,
    version         INT         NOT NULL DEFAULT 0,
    CONSTRAINT feed_once UNIQUE (key_hash),
    CONSTRAINT feed_of FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;
