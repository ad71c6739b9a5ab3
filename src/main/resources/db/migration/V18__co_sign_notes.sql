-- A therapist may be a student whom another supervises. What a student signs is final and waits for the supervisor's co-signature, which
-- is as final: the triggers below hold both.

ALTER TABLE practitioner
    ADD COLUMN supervisor_id BIGINT NULL,
    ADD CONSTRAINT supervised_by FOREIGN KEY (supervisor_id) REFERENCES practitioner (id);

-- What the signer was then, whatever the settings say now.
ALTER TABLE soap_note
    ADD COLUMN signed_as_student BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY note_by_student (signed_as_student, practitioner_id);

CREATE TABLE note_cosignature (
    -- The key: a note is co-signed once.
    note_id         BIGINT        NOT NULL PRIMARY KEY,
    practitioner_id BIGINT        NOT NULL,
    -- As signed, whatever becomes of the account.
    signed_by       VARCHAR(120)  NOT NULL,
    signed_role     VARCHAR(60)   NOT NULL,
    signed_at       DATETIME(6)   NOT NULL,
    remark          VARCHAR(2000) NOT NULL,
    CONSTRAINT cosignature_of FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT cosignature_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER cosignature_of_a_students_note BEFORE INSERT ON note_cosignature FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note n JOIN practitioner p ON p.id = n.practitioner_id WHERE n.id = NEW.note_id AND n.status = 'signed'
        AND n.signed_as_student AND p.supervisor_id = NEW.practitioner_id) = 0
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'only what a student has signed is co-signed, by the supervisor'; END IF$$
CREATE TRIGGER cosignature_stays BEFORE UPDATE ON note_cosignature FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'$$
CREATE TRIGGER cosignature_is_kept BEFORE DELETE ON note_cosignature FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'$$
DELIMITER ;
