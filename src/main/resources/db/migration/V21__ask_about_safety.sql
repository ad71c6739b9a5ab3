-- What makes a therapist stop, keep away or take care. Asked at the first visit and confirmed at every one after: what was answered
-- stays with the note of the visit, and what was confirmed last is what is known of the client.

CREATE TABLE safety_topic (
    code     VARCHAR(40) NOT NULL PRIMARY KEY,
    kind     VARCHAR(10) NOT NULL,
    name     VARCHAR(80) NOT NULL,
    position SMALLINT    NOT NULL,
    active   BOOLEAN     NOT NULL DEFAULT TRUE,
    CONSTRAINT topic_kind CHECK (kind IN ('stop', 'not-here', 'care'))
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO safety_topic (code, kind, name, position) VALUES
    ('suspected-clot', 'stop', 'Suspected clot (DVT)', 10),
    ('fever', 'stop', 'Fever or acute infection', 20),
    ('recent-stroke', 'stop', 'Recent stroke', 30),
    ('unstable-blood-pressure', 'stop', 'Unstable blood pressure', 40),
    ('severe-pain', 'stop', 'Unexplained severe pain', 50),
    ('new-numbness', 'stop', 'New numbness, tingling or weakness', 60),
    ('lump-with-illness', 'stop', 'A lump with signs of illness', 70),
    ('trauma', 'stop', 'Trauma or suspected fracture', 80),
    ('open-wound', 'not-here', 'Open wound', 110),
    ('burn', 'not-here', 'Burn', 120),
    ('skin-infection', 'not-here', 'Skin infection', 130),
    ('recent-surgery', 'not-here', 'Recent surgery', 140),
    ('fracture', 'not-here', 'Fracture', 150),
    ('tumour-site', 'not-here', 'Tumour site', 160),
    ('varicose-veins', 'not-here', 'Varicose veins', 170),
    ('inflammatory-flare', 'not-here', 'Inflammatory flare', 180),
    ('blood-thinners', 'care', 'Blood thinners', 210),
    ('low-platelets', 'care', 'Low platelets', 220),
    ('osteoporosis', 'care', 'Osteoporosis', 230),
    ('pregnancy', 'care', 'Pregnancy', 240),
    ('cancer', 'care', 'Cancer', 250),
    ('neuropathy', 'care', 'Neuropathy', 260),
    ('fibromyalgia', 'care', 'Fibromyalgia', 270),
    ('arthritis', 'care', 'Arthritis', 280);

CREATE TABLE safety_check (
    note_id         BIGINT       NOT NULL PRIMARY KEY,
    client_id       BIGINT       NOT NULL,
    practitioner_id BIGINT       NOT NULL,
    -- When the client was asked at this visit; empty while that is still to come.
    asked_at        DATETIME(6)  NULL,
    words           VARCHAR(300) NOT NULL,
    -- Why the client was treated although an answer says stop; empty where none does.
    reason          VARCHAR(500) NOT NULL,
    KEY safety_by_client (client_id, asked_at),
    CONSTRAINT safety_in FOREIGN KEY (note_id) REFERENCES soap_note (id),
    CONSTRAINT safety_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT safety_asked_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Kind and name as they were when asked: the list may be edited later, a signed note says what it said.
CREATE TABLE safety_answer (
    note_id BIGINT      NOT NULL,
    topic   VARCHAR(40) NOT NULL,
    kind    VARCHAR(10) NOT NULL,
    name    VARCHAR(80) NOT NULL,
    PRIMARY KEY (note_id, topic),
    CONSTRAINT answer_in FOREIGN KEY (note_id) REFERENCES safety_check (note_id),
    CONSTRAINT answer_about FOREIGN KEY (topic) REFERENCES safety_topic (code),
    CONSTRAINT answer_kind CHECK (kind IN ('stop', 'not-here', 'care'))
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER safety_into_draft BEFORE INSERT ON safety_check FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_safety_stays BEFORE UPDATE ON safety_check FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_safety_is_kept BEFORE DELETE ON safety_check FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$

CREATE TRIGGER answer_into_draft BEFORE INSERT ON safety_answer FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = NEW.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_answer_stays BEFORE UPDATE ON safety_answer FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_answer_is_kept BEFORE DELETE ON safety_answer FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
DELIMITER ;
