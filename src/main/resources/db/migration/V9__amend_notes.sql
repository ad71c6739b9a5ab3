-- What was put right after a note was signed, beside a note that stays as it was. Added by the note's therapist and then as
-- final as the note itself: the triggers below hold both.

CREATE TABLE note_amendment (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    note_id         BIGINT       NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    -- As signed, whatever becomes of the account.
    signed_by       VARCHAR(120) NOT NULL,
    signed_role     VARCHAR(60)  NOT NULL,
    written_at      DATETIME(6)  NOT NULL,
    reason          VARCHAR(300) NOT NULL,
    words           TEXT         NOT NULL,
    -- SHA-256 of reason and words: what is sent twice is one amendment. The key is also the index by note.
    said_hash       BINARY(32)   NOT NULL,
    CONSTRAINT amended_once UNIQUE (note_id, said_hash),
    KEY amendment_by_practitioner (practitioner_id),
    CONSTRAINT amendment_of FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT amendment_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT amended_for_a_reason CHECK (CHAR_LENGTH(reason) > 0 AND CHAR_LENGTH(words) > 0)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER amendment_of_signed BEFORE INSERT ON note_amendment FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id = NEW.note_id AND practitioner_id = NEW.practitioner_id AND status = 'signed') = 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'only a signed note is amended, by its therapist'; END IF$$
CREATE TRIGGER amendment_stays BEFORE UPDATE ON note_amendment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'$$
CREATE TRIGGER amendment_is_kept BEFORE DELETE ON note_amendment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'$$
DELIMITER ;
