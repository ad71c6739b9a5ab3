-- Therapists open the records of clients who are not theirs for a reason only, where the owner wants it so.

ALTER TABLE clinic ADD records_by_reason BOOLEAN NOT NULL DEFAULT FALSE;

-- Which therapist opened whose record, why, and until when it stays open to them.
CREATE TABLE record_opening (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id       BIGINT       NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    account_id      BIGINT       NOT NULL,
    reason          VARCHAR(300) NOT NULL,
    opened_at       DATETIME(6)  NOT NULL,
    closes_at       DATETIME(6)  NOT NULL,
    KEY opening_by_therapist (practitioner_id, client_id, closes_at),
    CONSTRAINT opening_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT opening_for_therapist FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT opening_by_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT opened_for_a_reason CHECK (CHAR_LENGTH(reason) > 0),
    CONSTRAINT opening_ends CHECK (opened_at < closes_at)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER opening_stays BEFORE UPDATE ON record_opening FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER opening_is_kept BEFORE DELETE ON record_opening FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
DELIMITER ;
