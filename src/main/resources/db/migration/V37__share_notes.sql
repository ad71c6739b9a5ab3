-- What of a note and which files its client sees. A row is one decision; the newest says what holds, and what nobody has decided is as the
-- product has it at first. Sharing is no part of a note, which stays as it was signed; who decided what and when stays, too.
CREATE TABLE sharing_decision (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    note_id         BIGINT       NOT NULL,
    part            VARCHAR(20)  NOT NULL,
    shared          BOOLEAN      NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    -- As they were called then, whatever becomes of the account.
    decided_by      VARCHAR(120) NOT NULL,
    decided_at      DATETIME(6)  NOT NULL,
    KEY decision_of_note (note_id, id),
    KEY decision_by (practitioner_id),
    CONSTRAINT shares_part_of FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT part_shared_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE file_sharing_decision (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    file_id         BIGINT       NOT NULL,
    shared          BOOLEAN      NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    decided_by      VARCHAR(120) NOT NULL,
    decided_at      DATETIME(6)  NOT NULL,
    KEY decision_of_file (file_id, id),
    KEY file_decision_by (practitioner_id),
    CONSTRAINT shares_file FOREIGN KEY (file_id) REFERENCES attached_file (id),
    CONSTRAINT file_shared_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER sharing_decision_stays BEFORE UPDATE ON sharing_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was shared when is kept'$$
CREATE TRIGGER sharing_decision_is_kept BEFORE DELETE ON sharing_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was shared when is kept'$$
CREATE TRIGGER file_sharing_decision_stays BEFORE UPDATE ON file_sharing_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was shared when is kept'$$
CREATE TRIGGER file_sharing_decision_is_kept BEFORE DELETE ON file_sharing_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was shared when is kept'$$
DELIMITER ;
