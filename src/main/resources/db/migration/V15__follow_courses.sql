-- What becomes of a course of care: what it is to reach, what was decided on the way, how it ended and who it was handed on to.

CREATE TABLE course_goal (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id       BIGINT        NOT NULL,
    practitioner_id BIGINT        NOT NULL,
    -- What the client wants to be able to do.
    words           VARCHAR(200)  NOT NULL,
    -- What is counted, with its unit: "pain", "minutes at the wheel".
    measure         VARCHAR(60)   NOT NULL,
    start_value     DECIMAL(7, 1) NOT NULL,
    target_value    DECIMAL(7, 1) NOT NULL,
    set_at          DATETIME(6)   NOT NULL,
    -- Since when it is not pursued any more, other than by the course's end.
    ended_at        DATETIME(6)   NULL,
    version         INT           NOT NULL DEFAULT 0,
    KEY goal_by_course (course_id, set_at),
    CONSTRAINT goal_of FOREIGN KEY (course_id) REFERENCES course_of_care (id),
    CONSTRAINT goal_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT goal_goes_somewhere CHECK (start_value <> target_value)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE goal_value (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    goal_id         BIGINT        NOT NULL,
    measured_on     DATE          NOT NULL,
    value           DECIMAL(7, 1) NOT NULL,
    practitioner_id BIGINT        NOT NULL,
    CONSTRAINT one_value_a_day UNIQUE (goal_id, measured_on),
    CONSTRAINT value_of FOREIGN KEY (goal_id) REFERENCES course_goal (id),
    CONSTRAINT value_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Who looked at the course as a whole and what was decided. Final; what turns out differently is decided anew.
CREATE TABLE reassessment (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id       BIGINT       NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    signed_by       VARCHAR(120) NOT NULL,
    decided_at      DATETIME(6)  NOT NULL,
    -- How many sessions were done by then.
    sessions_done   SMALLINT     NOT NULL,
    decision        VARCHAR(10)  NOT NULL,
    words           TEXT         NOT NULL,
    -- The course's version it was decided on: what is sent twice is decided once.
    course_version  INT          NOT NULL,
    CONSTRAINT decided_once UNIQUE (course_id, course_version),
    CONSTRAINT reassessment_of FOREIGN KEY (course_id) REFERENCES course_of_care (id),
    CONSTRAINT reassessment_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT reassessment_decision CHECK (decision IN ('continue', 'change', 'discharge', 'refer'))
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE discharge_summary (
    course_id       BIGINT       NOT NULL PRIMARY KEY,
    practitioner_id BIGINT       NOT NULL,
    status          VARCHAR(10)  NOT NULL,
    words           TEXT         NOT NULL,
    saved_at        DATETIME(6)  NOT NULL,
    signed_at       DATETIME(6)  NULL,
    signed_by       VARCHAR(120) NULL,
    version         INT          NOT NULL DEFAULT 0,
    CONSTRAINT summary_of FOREIGN KEY (course_id) REFERENCES course_of_care (id),
    CONSTRAINT summary_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT summary_status CHECK (status IN ('draft', 'signed')),
    CONSTRAINT summary_signed_by_somebody CHECK ((status = 'signed') = (signed_at IS NOT NULL AND signed_by IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE referral_letter (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id       BIGINT       NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    signed_by       VARCHAR(120) NOT NULL,
    signed_at       DATETIME(6)  NOT NULL,
    recipient       VARCHAR(200) NOT NULL,
    words           TEXT         NOT NULL,
    -- SHA-256 of recipient and words: what is sent twice is one letter.
    said_hash       BINARY(32)   NOT NULL,
    CONSTRAINT written_once UNIQUE (course_id, said_hash),
    CONSTRAINT letter_about FOREIGN KEY (course_id) REFERENCES course_of_care (id),
    CONSTRAINT letter_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER reassessment_stays BEFORE UPDATE ON reassessment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a reassessment never changes'$$
CREATE TRIGGER reassessment_is_kept BEFORE DELETE ON reassessment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a reassessment never changes'$$
CREATE TRIGGER signed_summary_stays BEFORE UPDATE ON discharge_summary FOR EACH ROW
    IF OLD.status = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed summary never changes'; END IF$$
CREATE TRIGGER signed_summary_is_kept BEFORE DELETE ON discharge_summary FOR EACH ROW
    IF OLD.status = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed summary never changes'; END IF$$
CREATE TRIGGER letter_stays BEFORE UPDATE ON referral_letter FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a letter never changes'$$
CREATE TRIGGER letter_is_kept BEFORE DELETE ON referral_letter FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a letter never changes'$$
DELIMITER ;
