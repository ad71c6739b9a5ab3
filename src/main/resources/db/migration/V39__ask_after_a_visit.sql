-- What clients tell after a visit: how sore they were a day or two later, and their pain some days after.

CREATE TABLE after_answer (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    client_id      BIGINT      NOT NULL,
    kind           VARCHAR(10) NOT NULL,
    -- Counts what was told of this kind for the visit; the last counts.
    number         SMALLINT    NOT NULL,
    score          TINYINT     NOT NULL,
    since          VARCHAR(10) NULL,
    told_at        DATETIME(6) NOT NULL,
    CONSTRAINT after_number UNIQUE (appointment_id, kind, number),
    KEY after_by_client (client_id, told_at),
    CONSTRAINT after_about FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT after_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT after_kind CHECK (kind IN ('soreness', 'pain')),
    CONSTRAINT after_score CHECK (score BETWEEN 0 AND 10),
    CONSTRAINT after_since CHECK (since IN ('better', 'same', 'worse'))
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER after_answer_stays BEFORE UPDATE ON after_answer FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
CREATE TRIGGER after_answer_is_kept BEFORE DELETE ON after_answer FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'$$
DELIMITER ;
