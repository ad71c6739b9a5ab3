-- What clients are asked before and after a visit, and what they tell before it.

-- What the owner says of it: one row.
CREATE TABLE asking_plan (
    id             TINYINT      NOT NULL PRIMARY KEY,
    -- Hours before a visit at which its check-in is sent; null for none.
    check_in_hours SMALLINT     NULL,
    -- Hours after a visit at which soreness is asked about, and days after it for pain; null for none.
    soreness_hours SMALLINT     NULL,
    pain_days      SMALLINT     NULL,
    -- What somebody reads who has told something worrying; empty for the standard words.
    advice         VARCHAR(600) NOT NULL DEFAULT '',
    version        INT          NOT NULL DEFAULT 0,
    CONSTRAINT one_asking_plan CHECK (id = 1),
    CONSTRAINT check_in_reach CHECK (check_in_hours BETWEEN 1 AND 72),
    CONSTRAINT soreness_reach CHECK (soreness_hours BETWEEN 24 AND 48),
    CONSTRAINT pain_reach CHECK (pain_days BETWEEN 2 AND 7)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO asking_plan (id, check_in_hours, soreness_hours, pain_days) VALUES (1, 20, 26, 3);

-- What was asked about a visit, or need not be any more: the key lets each question out once, however many servers look. A visit that was
-- moved is asked about anew.
CREATE TABLE visit_question (
    appointment_id BIGINT      NOT NULL,
    starts_at      DATETIME(6) NOT NULL,
    kind           VARCHAR(10) NOT NULL,
    -- Of the link in the message, as its SHA-256; null where nothing was sent.
    key_hash       BINARY(32)  NULL,
    PRIMARY KEY (appointment_id, starts_at, kind),
    CONSTRAINT question_key UNIQUE (key_hash),
    CONSTRAINT question_about FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT question_kind CHECK (kind IN ('check-in', 'soreness', 'pain'))
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE check_in (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT        NOT NULL,
    client_id      BIGINT        NOT NULL,
    -- Counts what was told for the visit; the last counts.
    number         SMALLINT      NOT NULL,
    pain           TINYINT       NOT NULL,
    since          VARCHAR(10)   NULL,
    words          VARCHAR(1000) NOT NULL,
    told_at        DATETIME(6)   NOT NULL,
    CONSTRAINT check_in_number UNIQUE (appointment_id, number),
    CONSTRAINT check_in_for FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT check_in_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT check_in_pain CHECK (pain BETWEEN 0 AND 10),
    CONSTRAINT check_in_since CHECK (since IN ('better', 'same', 'worse'))
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE check_in_place (
    check_in_id BIGINT      NOT NULL,
    place       VARCHAR(40) NOT NULL,
    PRIMARY KEY (check_in_id, place),
    CONSTRAINT place_in FOREIGN KEY (check_in_id) REFERENCES check_in (id)
) DEFAULT CHARACTER SET utf8mb4;

-- The name as it was when asked: the list may be edited later.
CREATE TABLE check_in_flag (
    check_in_id BIGINT      NOT NULL,
    topic       VARCHAR(40) NOT NULL,
    name        VARCHAR(80) NOT NULL,
    PRIMARY KEY (check_in_id, topic),
    CONSTRAINT flag_in FOREIGN KEY (check_in_id) REFERENCES check_in (id),
    CONSTRAINT flag_about FOREIGN KEY (topic) REFERENCES safety_topic (code)
) DEFAULT CHARACTER SET utf8mb4;

-- What was told stays as it was, and once the visit's note is signed nothing is added.
DELIMITER $$
CREATE TRIGGER check_in_before_signing BEFORE INSERT ON check_in FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE appointment_id = NEW.appointment_id AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the note of this visit is signed'; END IF$$
CREATE TRIGGER check_in_stays BEFORE UPDATE ON check_in FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
CREATE TRIGGER check_in_is_kept BEFORE DELETE ON check_in FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
CREATE TRIGGER check_in_place_stays BEFORE UPDATE ON check_in_place FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
CREATE TRIGGER check_in_place_is_kept BEFORE DELETE ON check_in_place FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
CREATE TRIGGER check_in_flag_stays BEFORE UPDATE ON check_in_flag FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
CREATE TRIGGER check_in_flag_is_kept BEFORE DELETE ON check_in_flag FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
DELIMITER ;
