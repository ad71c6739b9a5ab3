-- Where a client must not be treated: drawn on the body chart in a note, shown at every visit until somebody lifts it.

CREATE TABLE no_go_area (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id     BIGINT       NOT NULL,
    marked_in     BIGINT       NOT NULL,
    reason        VARCHAR(20)  NOT NULL,
    -- Since when it is so, as far as anybody knows.
    since         DATE         NULL,
    chart_view    VARCHAR(10)  NOT NULL,
    chart_version SMALLINT     NOT NULL,
    -- Its corners as fractions of the view: x,y x,y ...
    outline       VARCHAR(400) NOT NULL,
    marked_by     VARCHAR(120) NOT NULL,
    marked_at     DATETIME(6)  NOT NULL,
    lifted_by     VARCHAR(120) NULL,
    lifted_at     DATETIME(6)  NULL,
    KEY no_go_by_client (client_id, lifted_at),
    CONSTRAINT no_go_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT no_go_marked_in FOREIGN KEY (marked_in) REFERENCES soap_note (id),
    CONSTRAINT no_go_reason CHECK (reason IN ('open-wound', 'burn', 'skin-infection', 'recent-surgery', 'fracture', 'tumour', 'varicose-veins', 'flare')),
    CONSTRAINT no_go_view CHECK (chart_view IN ('front', 'back', 'left', 'right')),
    CONSTRAINT no_go_lifted_by_somebody CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- What was done inside one all the same, as the note says it: warned, not forbidden. Written when the note is signed.
CREATE TABLE no_go_warning (
    note_id    BIGINT      NOT NULL,
    no_go_area BIGINT      NOT NULL,
    -- A knot's id, or the code of an area of the body.
    what       VARCHAR(40) NOT NULL,
    PRIMARY KEY (note_id, no_go_area, what),
    CONSTRAINT no_go_warned_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT no_go_warned_of FOREIGN KEY (no_go_area) REFERENCES no_go_area (id)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
-- An area is lifted once and otherwise stays as it was marked.
CREATE TRIGGER no_go_stays BEFORE UPDATE ON no_go_area FOR EACH ROW
    IF OLD.lifted_at IS NOT NULL OR NEW.client_id <> OLD.client_id OR NEW.marked_in <> OLD.marked_in OR NEW.reason <> OLD.reason
        OR NOT (NEW.since <=> OLD.since) OR NEW.chart_view <> OLD.chart_view OR NEW.chart_version <> OLD.chart_version
        OR NEW.outline <> OLD.outline OR NEW.marked_by <> OLD.marked_by OR NEW.marked_at <> OLD.marked_at
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a marked area is lifted and never changes'; END IF$$
CREATE TRIGGER no_go_is_kept BEFORE DELETE ON no_go_area FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a marked area is lifted and never changes'$$

CREATE TRIGGER no_go_warning_into_draft BEFORE INSERT ON no_go_warning FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_no_go_warning_stays BEFORE UPDATE ON no_go_warning FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'$$
CREATE TRIGGER signed_no_go_warning_is_kept BEFORE DELETE ON no_go_warning FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
DELIMITER ;
