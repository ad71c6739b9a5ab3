-- Clinical words and secrets are kept encrypted. The keys of that: data keys encrypt, and the master key, which is not in the database, wraps them.

-- Which master key wraps all data keys: one row, from the first start on.
CREATE TABLE master_key (
    id          TINYINT  NOT NULL PRIMARY KEY,
    fingerprint CHAR(16) NOT NULL,
    -- Up to which edition of the list of encrypted columns everything in them is encrypted.
    edition     SMALLINT NOT NULL DEFAULT 0,
    CONSTRAINT one_master_key CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4;

-- One of each client, so that a record can be made unreadable as a whole, and one of the clinic's own, for the client 0. What is encrypted names its key:
-- rows keep theirs when they become another client's. No foreign key, since a key is made before the transaction that needs it ends.
CREATE TABLE data_key (
    id        BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id BIGINT         NOT NULL,
    wrapped   VARBINARY(100) NOT NULL,
    CONSTRAINT data_key_of UNIQUE (client_id)
);

-- Triggers that are off while older rows are encrypted, and how they are made again: empty but for that time.
CREATE TABLE trigger_put_by (
    name      VARCHAR(64) NOT NULL PRIMARY KEY,
    statement TEXT        NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Room for what is encrypted.
ALTER TABLE second_factor MODIFY secret VARCHAR(250) NOT NULL;
