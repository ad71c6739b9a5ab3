-- Photos and documents of a client, at a visit or beside it. A file never changes: it is added, and it may be taken away, which hides it
-- and says who did it and why. The triggers below hold that.

CREATE TABLE attached_file (
    id                      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id               BIGINT       NOT NULL,
    -- None for a file of the client that belongs to no visit.
    appointment_id          BIGINT       NULL,
    kind                    VARCHAR(10)  NOT NULL,
    name                    VARCHAR(120) NOT NULL,
    caption                 VARCHAR(300) NOT NULL,
    bytes                   BIGINT       NOT NULL,
    width                   INT          NULL,
    height                  INT          NULL,
    -- SHA-256 of the place and what was sent: what is sent twice is one file. None once it is taken away: it may then come again.
    sent_key                BINARY(32)   NULL,
    added_at                DATETIME(6)  NOT NULL,
    practitioner_id         BIGINT       NOT NULL,
    added_by                VARCHAR(120) NOT NULL,
    removed_at              DATETIME(6)  NULL,
    removed_practitioner_id BIGINT       NULL,
    removed_by              VARCHAR(120) NULL,
    removed_reason          VARCHAR(300) NULL,
    CONSTRAINT sent_once UNIQUE (sent_key),
    KEY file_by_client (client_id, added_at),
    KEY file_by_visit (appointment_id, added_at),
    CONSTRAINT file_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT file_of_visit FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT file_added_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT file_removed_by FOREIGN KEY (removed_practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT file_kind CHECK (kind IN ('photo', 'document')),
    CONSTRAINT file_measures CHECK ((kind = 'photo') = (width IS NOT NULL AND height IS NOT NULL)),
    CONSTRAINT file_removed_for_a_reason CHECK ((removed_at IS NULL) = (removed_practitioner_id IS NULL AND removed_by IS NULL AND removed_reason IS NULL)
        AND (removed_at IS NULL OR (removed_practitioner_id IS NOT NULL AND removed_by IS NOT NULL AND CHAR_LENGTH(removed_reason) > 0)))
) DEFAULT CHARACTER SET utf8mb4;

-- The content, in pieces of 1048576 bytes, the last one shorter; apart, so that a list never reads it.
CREATE TABLE attached_file_piece (
    file_id BIGINT     NOT NULL,
    piece   SMALLINT   NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, piece),
    CONSTRAINT piece_of FOREIGN KEY (file_id) REFERENCES attached_file (id)
);

CREATE TABLE attached_file_thumbnail (
    file_id BIGINT     NOT NULL PRIMARY KEY,
    content MEDIUMBLOB NOT NULL,
    CONSTRAINT thumbnail_of FOREIGN KEY (file_id) REFERENCES attached_file (id)
);

DELIMITER $$
-- The one change is to be taken away, once.
CREATE TRIGGER file_stays BEFORE UPDATE ON attached_file FOR EACH ROW
    IF OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.sent_key IS NOT NULL
        OR NOT (NEW.id = OLD.id AND NEW.client_id = OLD.client_id AND NEW.appointment_id <=> OLD.appointment_id AND NEW.kind = OLD.kind
            AND CAST(NEW.name AS BINARY) = CAST(OLD.name AS BINARY) AND CAST(NEW.caption AS BINARY) = CAST(OLD.caption AS BINARY) AND NEW.bytes = OLD.bytes
            AND NEW.width <=> OLD.width AND NEW.height <=> OLD.height AND NEW.added_at = OLD.added_at
            AND NEW.practitioner_id = OLD.practitioner_id AND CAST(NEW.added_by AS BINARY) = CAST(OLD.added_by AS BINARY))
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
CREATE TRIGGER file_is_kept BEFORE DELETE ON attached_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'$$
-- A file that is there whole has no room for another piece.
CREATE TRIGGER file_piece_fits BEFORE INSERT ON attached_file_piece FOR EACH ROW
    IF (SELECT COUNT(*) FROM attached_file WHERE id = NEW.file_id AND bytes >= NEW.piece * 1048576 + LENGTH(NEW.content)) = 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
CREATE TRIGGER file_piece_stays BEFORE UPDATE ON attached_file_piece FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'$$
CREATE TRIGGER file_piece_is_kept BEFORE DELETE ON attached_file_piece FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'$$
CREATE TRIGGER file_thumbnail_stays BEFORE UPDATE ON attached_file_thumbnail FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'$$
CREATE TRIGGER file_thumbnail_is_kept BEFORE DELETE ON attached_file_thumbnail FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'$$
DELIMITER ;
