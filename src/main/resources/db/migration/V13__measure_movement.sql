-- How far a joint moved and what a test showed. The vocabulary of movements may be edited by a clinic: the range that is usual for an
-- adult, and the most that is noted without being asked about. A signed note's measurements never change: see the triggers.

CREATE TABLE movement (
    code        VARCHAR(40) NOT NULL PRIMARY KEY,
    joint       VARCHAR(40) NOT NULL,
    name        VARCHAR(60) NOT NULL,
    -- Offered first where the knots are in this area of the body.
    area        VARCHAR(20) NOT NULL,
    sided       BOOLEAN     NOT NULL,
    usual_from  SMALLINT    NOT NULL,
    usual_to    SMALLINT    NOT NULL,
    most        SMALLINT    NOT NULL,
    position    SMALLINT    NOT NULL,
    CONSTRAINT movement_range CHECK (0 <= usual_from AND usual_from <= usual_to AND usual_to <= most AND most <= 360)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE range_of_motion (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    note_id        BIGINT      NOT NULL,
    position       SMALLINT    NOT NULL,
    movement       VARCHAR(40) NOT NULL,
    -- Midline where the movement has no sides.
    side           VARCHAR(10) NOT NULL,
    effort         VARCHAR(10) NOT NULL,
    degrees_before SMALLINT    NULL,
    degrees_after  SMALLINT    NULL,
    KEY motion_by_note (note_id, position),
    CONSTRAINT motion_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT motion_of FOREIGN KEY (movement) REFERENCES movement (code),
    CONSTRAINT motion_side CHECK (side IN ('left', 'right', 'midline')),
    CONSTRAINT motion_effort CHECK (effort IN ('active', 'passive')),
    CONSTRAINT motion_before CHECK (degrees_before BETWEEN 0 AND 360),
    CONSTRAINT motion_after CHECK (degrees_after BETWEEN 0 AND 360),
    CONSTRAINT motion_measured CHECK (degrees_before IS NOT NULL OR degrees_after IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE orthopaedic_test (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    note_id  BIGINT       NOT NULL,
    position SMALLINT     NOT NULL,
    name     VARCHAR(120) NOT NULL,
    side     VARCHAR(10)  NULL,
    result   VARCHAR(10)  NOT NULL,
    words    VARCHAR(500) NOT NULL,
    KEY test_by_note (note_id, position),
    CONSTRAINT test_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT test_side CHECK (side IN ('left', 'right', 'midline')),
    CONSTRAINT test_result CHECK (result IN ('positive', 'negative', 'unclear'))
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO movement (code, joint, name, area, sided, usual_from, usual_to, most, position) VALUES
    ('neck-rotation', 'Neck', 'rotation', 'head-neck', TRUE, 70, 80, 110, 10),
    ('neck-lateral-flexion', 'Neck', 'side bend', 'head-neck', TRUE, 40, 45, 75, 20),
    ('neck-flexion', 'Neck', 'flexion', 'head-neck', FALSE, 45, 50, 90, 30),
    ('neck-extension', 'Neck', 'extension', 'head-neck', FALSE, 55, 60, 100, 40),
    ('shoulder-abduction', 'Shoulder', 'abduction', 'shoulder', TRUE, 180, 180, 200, 50),
    ('shoulder-flexion', 'Shoulder', 'flexion', 'shoulder', TRUE, 180, 180, 200, 60),
    ('shoulder-external-rotation', 'Shoulder', 'external rotation', 'shoulder', TRUE, 90, 90, 120, 70),
    ('shoulder-internal-rotation', 'Shoulder', 'internal rotation', 'shoulder', TRUE, 70, 70, 110, 80),
    ('shoulder-extension', 'Shoulder', 'extension', 'shoulder', TRUE, 60, 60, 90, 90),
    ('lumbar-flexion', 'Lumbar', 'flexion', 'lower-back', FALSE, 60, 60, 110, 100),
    ('lumbar-extension', 'Lumbar', 'extension', 'lower-back', FALSE, 25, 25, 60, 110),
    ('lumbar-lateral-flexion', 'Lumbar', 'side bend', 'lower-back', TRUE, 25, 25, 60, 120),
    ('hip-flexion', 'Hip', 'flexion', 'hip', TRUE, 120, 120, 150, 130),
    ('hip-extension', 'Hip', 'extension', 'hip', TRUE, 30, 30, 50, 140),
    ('hip-abduction', 'Hip', 'abduction', 'hip', TRUE, 45, 45, 80, 150),
    ('hip-external-rotation', 'Hip', 'external rotation', 'hip', TRUE, 45, 45, 80, 160),
    ('hip-internal-rotation', 'Hip', 'internal rotation', 'hip', TRUE, 45, 45, 70, 170),
    ('knee-flexion', 'Knee', 'flexion', 'leg', TRUE, 135, 150, 165, 180),
    ('ankle-dorsiflexion', 'Ankle', 'dorsiflexion', 'leg', TRUE, 20, 20, 45, 190),
    ('ankle-plantarflexion', 'Ankle', 'plantarflexion', 'leg', TRUE, 50, 50, 80, 200),
    ('elbow-flexion', 'Elbow', 'flexion', 'arm', TRUE, 150, 150, 165, 210),
    ('wrist-flexion', 'Wrist', 'flexion', 'arm', TRUE, 80, 80, 100, 220),
    ('wrist-extension', 'Wrist', 'extension', 'arm', TRUE, 70, 70, 100, 230);

DELIMITER $$
CREATE TRIGGER motion_into_draft BEFORE INSERT ON range_of_motion FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_motion_stays BEFORE UPDATE ON range_of_motion FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_motion_is_kept BEFORE DELETE ON range_of_motion FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$

CREATE TRIGGER test_into_draft BEFORE INSERT ON orthopaedic_test FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_test_stays BEFORE UPDATE ON orthopaedic_test FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_test_is_kept BEFORE DELETE ON orthopaedic_test FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
DELIMITER ;
