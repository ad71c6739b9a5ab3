-- The clinical record: what was found, what was done, what the client felt. A signed note never changes:
-- the triggers below refuse it to everybody who reaches the tables, whatever the program above them does.
-- The muscles and the vocabularies are filled by V3.

CREATE TABLE muscle (
    code       VARCHAR(40) NOT NULL PRIMARY KEY,
    name       VARCHAR(60) NOT NULL,
    region     VARCHAR(20) NOT NULL,
    -- What a client is told instead of the muscle's name, without the side: "top of the shoulder".
    plain_name VARCHAR(80) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE technique (
    code     VARCHAR(40) NOT NULL PRIMARY KEY,
    name     VARCHAR(80) NOT NULL,
    position SMALLINT    NOT NULL,
    active   BOOLEAN     NOT NULL DEFAULT TRUE
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE home_care (
    code        VARCHAR(40)  NOT NULL PRIMARY KEY,
    name        VARCHAR(80)  NOT NULL,
    instruction VARCHAR(200) NOT NULL,
    position    SMALLINT     NOT NULL,
    active      BOOLEAN      NOT NULL DEFAULT TRUE
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE soap_note (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id  BIGINT       NOT NULL,
    client_id       BIGINT       NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    status          VARCHAR(10)  NOT NULL,
    pain_before     TINYINT      NULL,
    pain_after      TINYINT      NULL,
    subjective      TEXT         NOT NULL,
    objective       TEXT         NOT NULL,
    assessment      TEXT         NOT NULL,
    plan            TEXT         NOT NULL,
    home_care_words VARCHAR(500) NOT NULL,
    started_at      DATETIME(6)  NOT NULL,
    saved_at        DATETIME(6)  NOT NULL,
    signed_at       DATETIME(6)  NULL,
    signed_by       VARCHAR(120) NULL,
    signed_role     VARCHAR(60)  NULL,
    version         INT          NOT NULL DEFAULT 0,
    CONSTRAINT one_note_a_visit UNIQUE (appointment_id),
    KEY note_by_client (client_id, started_at),
    KEY note_by_practitioner (practitioner_id, status, started_at),
    CONSTRAINT note_of_visit FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT note_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT note_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT note_status CHECK (status IN ('draft', 'signed')),
    CONSTRAINT note_pain_before CHECK (pain_before BETWEEN 0 AND 10),
    CONSTRAINT note_pain_after CHECK (pain_after BETWEEN 0 AND 10),
    CONSTRAINT signed_by_somebody CHECK ((status = 'signed') = (signed_at IS NOT NULL AND signed_by IS NOT NULL AND signed_role IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- A knot is the client's, not the visit's: found once, reassessed at each visit until it is resolved.
-- x and y are fractions of the named view of the named version of the body chart.
CREATE TABLE knot (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id     BIGINT       NOT NULL,
    found_in_note BIGINT       NOT NULL,
    muscle        VARCHAR(40)  NOT NULL,
    side          VARCHAR(10)  NOT NULL,
    chart_view    VARCHAR(10)  NOT NULL,
    chart_version SMALLINT     NOT NULL,
    x             DECIMAL(5,4) NOT NULL,
    y             DECIMAL(5,4) NOT NULL,
    KEY knot_by_client (client_id),
    CONSTRAINT knot_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT knot_found_in FOREIGN KEY (found_in_note) REFERENCES soap_note (id),
    CONSTRAINT knot_in_muscle FOREIGN KEY (muscle) REFERENCES muscle (code),
    CONSTRAINT knot_side CHECK (side IN ('left', 'right', 'midline')),
    CONSTRAINT knot_view CHECK (chart_view IN ('front', 'back')),
    CONSTRAINT knot_on_the_chart CHECK (x BETWEEN 0 AND 1 AND y BETWEEN 0 AND 1)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE knot_finding (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    note_id          BIGINT      NOT NULL,
    knot_id          BIGINT      NOT NULL,
    activity         VARCHAR(15) NOT NULL,
    tenderness       TINYINT     NULL,
    pain_on_pressure TINYINT     NULL,
    CONSTRAINT one_finding_a_visit UNIQUE (note_id, knot_id),
    KEY finding_by_knot (knot_id),
    CONSTRAINT finding_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT finding_of FOREIGN KEY (knot_id) REFERENCES knot (id),
    CONSTRAINT finding_activity CHECK (activity IN ('active', 'latent', 'resolved', 'not-assessed')),
    CONSTRAINT finding_tenderness CHECK (tenderness BETWEEN 0 AND 4),
    CONSTRAINT finding_pain CHECK (pain_on_pressure BETWEEN 0 AND 10)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE technique_use (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    note_id   BIGINT      NOT NULL,
    position  SMALLINT    NOT NULL,
    technique VARCHAR(40) NOT NULL,
    knot_id   BIGINT      NULL,
    area      VARCHAR(80) NULL,
    minutes   SMALLINT    NULL,
    pressure  VARCHAR(10) NULL,
    KEY use_by_note (note_id, position),
    CONSTRAINT use_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT use_of FOREIGN KEY (technique) REFERENCES technique (code),
    CONSTRAINT use_on_knot FOREIGN KEY (knot_id) REFERENCES knot (id),
    CONSTRAINT use_on_knot_or_area CHECK ((knot_id IS NULL) <> (area IS NULL)),
    CONSTRAINT use_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT use_pressure CHECK (pressure IN ('light', 'moderate', 'firm', 'deep'))
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE note_home_care (
    note_id   BIGINT      NOT NULL,
    home_care VARCHAR(40) NOT NULL,
    PRIMARY KEY (note_id, home_care),
    CONSTRAINT care_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT care_of FOREIGN KEY (home_care) REFERENCES home_care (code)
) DEFAULT CHARACTER SET utf8mb4;

-- Signed is final. 45000 with this message reaches the program as a plain SQL error.
-- The bodies hold semicolons, so the statements end with two dollars.
DELIMITER $$
CREATE TRIGGER signed_note_stays BEFORE UPDATE ON soap_note FOR EACH ROW
    IF OLD.status = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_note_is_kept BEFORE DELETE ON soap_note FOR EACH ROW
    IF OLD.status = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$

CREATE TRIGGER finding_into_draft BEFORE INSERT ON knot_finding FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_finding_stays BEFORE UPDATE ON knot_finding FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_finding_is_kept BEFORE DELETE ON knot_finding FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$

CREATE TRIGGER use_into_draft BEFORE INSERT ON technique_use FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_use_stays BEFORE UPDATE ON technique_use FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_use_is_kept BEFORE DELETE ON technique_use FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$

CREATE TRIGGER care_into_draft BEFORE INSERT ON note_home_care FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_care_stays BEFORE UPDATE ON note_home_care FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_care_is_kept BEFORE DELETE ON note_home_care FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$

-- Where a knot was charted belongs to the note that found it.
CREATE TRIGGER signed_knot_stays BEFORE UPDATE ON knot FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.found_in_note) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_knot_is_kept BEFORE DELETE ON knot FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.found_in_note) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
DELIMITER ;
