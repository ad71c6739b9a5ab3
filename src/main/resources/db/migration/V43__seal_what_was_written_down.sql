-- Each row of the log has a place in a chain: a hash over the row and over the link before. Places have no gaps, ids may have some.
CREATE TABLE audit_seal (
    position  BIGINT      NOT NULL PRIMARY KEY,
    event_id  BIGINT      NOT NULL,
    hash      BINARY(32)  NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    CONSTRAINT sealed_once UNIQUE (event_id),
    CONSTRAINT seals_event FOREIGN KEY (event_id) REFERENCES audit_event (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Its one row's lock lets one server seal at a time. A table of its own, since a lock takes the right to update, which nobody needs on the two others.
CREATE TABLE audit_sealing (
    id TINYINT NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO audit_sealing (id) VALUES (1);

DELIMITER $$
CREATE TRIGGER seal_stays BEFORE UPDATE ON audit_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what is sealed never changes'$$
CREATE TRIGGER seal_is_kept BEFORE DELETE ON audit_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what is sealed never changes'$$
DELIMITER ;
