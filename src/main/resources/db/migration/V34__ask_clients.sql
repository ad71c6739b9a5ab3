-- What clients are asked before the first visit: questionnaires that the clinic edits, and what a client has answered.

-- What a client reads in place of the name that therapists use; empty where the name will do.
ALTER TABLE safety_topic ADD COLUMN asked_as VARCHAR(160) NOT NULL DEFAULT '';
UPDATE safety_topic SET asked_as = CASE code
    WHEN 'suspected-clot' THEN 'A swollen, hot or painful calf, or a blood clot that is suspected or known'
    WHEN 'fever' THEN 'A fever, or an infection right now'
    WHEN 'recent-stroke' THEN 'A stroke in the last months'
    WHEN 'unstable-blood-pressure' THEN 'Blood pressure that is very high, very low or not under control'
    WHEN 'severe-pain' THEN 'Severe pain that nobody can explain'
    WHEN 'new-numbness' THEN 'Numbness, tingling or weakness that is new'
    WHEN 'lump-with-illness' THEN 'A lump, together with feeling ill, night sweats or losing weight'
    WHEN 'trauma' THEN 'A recent fall, accident or blow, or a bone that may be broken'
    WHEN 'open-wound' THEN 'An open wound'
    WHEN 'burn' THEN 'A burn'
    WHEN 'skin-infection' THEN 'A rash or an infection of the skin'
    WHEN 'recent-surgery' THEN 'An operation in the last months'
    WHEN 'fracture' THEN 'A broken bone that is still healing'
    WHEN 'tumour-site' THEN 'A tumour, or a place where one was treated'
    WHEN 'varicose-veins' THEN 'Varicose veins'
    WHEN 'inflammatory-flare' THEN 'A joint that is hot, red or swollen'
    WHEN 'blood-thinners' THEN 'Blood thinners, such as warfarin or daily aspirin'
    WHEN 'low-platelets' THEN 'Bleeding or bruising easily (low platelets)'
    WHEN 'osteoporosis' THEN 'Thin bones (osteoporosis)'
    WHEN 'pregnancy' THEN 'Pregnancy, or it is possible'
    WHEN 'cancer' THEN 'Cancer, now or in the past'
    WHEN 'neuropathy' THEN 'Nerves that feel less than they should (neuropathy)'
    WHEN 'fibromyalgia' THEN 'Fibromyalgia'
    WHEN 'arthritis' THEN 'Arthritis'
    ELSE '' END;

CREATE TABLE questionnaire (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(80) NOT NULL,
    -- Asked of every client who comes for the first time.
    before_first_visit BOOLEAN NOT NULL DEFAULT FALSE,
    -- And written to by e-mail, once the booking cannot be undone any more.
    by_mail    BOOLEAN     NOT NULL DEFAULT FALSE,
    active     BOOLEAN     NOT NULL DEFAULT TRUE,
    -- What clients are asked now; none before anything was published.
    edition_id BIGINT      NULL,
    version    INT         NOT NULL DEFAULT 0,
    CONSTRAINT questionnaire_name UNIQUE (name)
) DEFAULT CHARACTER SET utf8mb4;

-- An edition is written, then published, and from then on it never changes: answers refer to its questions.
CREATE TABLE questionnaire_edition (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    questionnaire_id BIGINT       NOT NULL,
    -- Counted from 1 when it is published; 0 while it is being written, of which there is one.
    number           SMALLINT     NOT NULL,
    published_at     DATETIME(6)  NULL,
    published_by     VARCHAR(120) NULL,
    version          INT          NOT NULL DEFAULT 0,
    CONSTRAINT edition_number UNIQUE (questionnaire_id, number),
    CONSTRAINT edition_of FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id),
    CONSTRAINT edition_published CHECK ((number = 0) = (published_at IS NULL) AND (published_at IS NULL) = (published_by IS NULL))
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE questionnaire ADD CONSTRAINT questionnaire_asks FOREIGN KEY (edition_id) REFERENCES questionnaire_edition (id);

CREATE TABLE question (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    edition_id BIGINT        NOT NULL,
    -- The same question in another edition has the same line.
    line       CHAR(36)      NOT NULL,
    position   SMALLINT      NOT NULL,
    kind       VARCHAR(12)   NOT NULL,
    wording    VARCHAR(300)  NOT NULL,
    hint       VARCHAR(300)  NOT NULL,
    required   BOOLEAN       NOT NULL,
    -- One choice a line; empty for kinds that have none.
    choices    VARCHAR(2000) NOT NULL,
    CONSTRAINT question_line UNIQUE (edition_id, line),
    CONSTRAINT question_in FOREIGN KEY (edition_id) REFERENCES questionnaire_edition (id),
    CONSTRAINT question_is_of_a_kind CHECK (kind IN ('short', 'long', 'yes-no', 'one-of', 'many-of', 'scale', 'body', 'safety', 'contact'))
) DEFAULT CHARACTER SET utf8mb4;

-- A questionnaire that a client was asked to answer, or answers by themselves.
CREATE TABLE client_form (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id        BIGINT       NOT NULL,
    questionnaire_id BIGINT       NOT NULL,
    edition_id       BIGINT       NOT NULL,
    begun_at         DATETIME(6)  NOT NULL,
    saved_at         DATETIME(6)  NULL,
    sent_at          DATETIME(6)  NULL,
    -- One that is not sent stands here; a client has one of each questionnaire.
    unsent           BOOLEAN      NULL,
    looked_at        DATETIME(6)  NULL,
    practitioner_id  BIGINT       NULL,
    looked_by        VARCHAR(120) NULL,
    version          INT          NOT NULL DEFAULT 0,
    CONSTRAINT one_unsent_form UNIQUE (client_id, questionnaire_id, unsent),
    KEY form_to_look_at (looked_at, sent_at),
    CONSTRAINT form_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT form_from FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id),
    CONSTRAINT form_asks FOREIGN KEY (edition_id) REFERENCES questionnaire_edition (id),
    CONSTRAINT form_looked_at_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE form_answer (
    form_id     BIGINT        NOT NULL,
    question_id BIGINT        NOT NULL,
    -- Several where a question takes several.
    position    SMALLINT      NOT NULL,
    -- A number of a scale, a topic of safety, a place on the body chart, which part of a contact; empty for words alone.
    code        VARCHAR(60)   NOT NULL,
    words       VARCHAR(2000) NOT NULL,
    PRIMARY KEY (form_id, question_id, position),
    CONSTRAINT form_answer_in FOREIGN KEY (form_id) REFERENCES client_form (id),
    CONSTRAINT form_answer_to FOREIGN KEY (question_id) REFERENCES question (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Whom to call, as a therapist has last read it in a form.
CREATE TABLE emergency_contact (
    client_id BIGINT       NOT NULL PRIMARY KEY,
    name      VARCHAR(300) NOT NULL,
    phone     VARCHAR(300) NOT NULL,
    relation  VARCHAR(300) NOT NULL,
    since     DATETIME(6)  NOT NULL,
    CONSTRAINT contact_of FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARACTER SET utf8mb4;

-- That the clinic asked a client by e-mail: pressed twice it asks once.
CREATE TABLE form_request (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id   BIGINT       NOT NULL,
    request_key CHAR(36)     NOT NULL,
    asked_at    DATETIME(6)  NOT NULL,
    asked_by    VARCHAR(120) NOT NULL,
    CONSTRAINT requested_once UNIQUE (request_key),
    KEY request_by_client (client_id, asked_at),
    CONSTRAINT request_to FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER published_edition_stays BEFORE UPDATE ON questionnaire_edition FOR EACH ROW
    IF OLD.published_at IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published questionnaire never changes'; END IF$$
CREATE TRIGGER published_edition_is_kept BEFORE DELETE ON questionnaire_edition FOR EACH ROW
    IF OLD.published_at IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published questionnaire never changes'; END IF$$
CREATE TRIGGER question_before_publishing BEFORE INSERT ON question FOR EACH ROW
    IF (SELECT published_at FROM questionnaire_edition WHERE id = NEW.edition_id) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published questionnaire never changes'; END IF$$
CREATE TRIGGER published_question_stays BEFORE UPDATE ON question FOR EACH ROW
    IF (SELECT COUNT(*) FROM questionnaire_edition WHERE id IN (OLD.edition_id, NEW.edition_id) AND published_at IS NOT NULL) > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published questionnaire never changes'; END IF$$
CREATE TRIGGER published_question_is_kept BEFORE DELETE ON question FOR EACH ROW
    IF (SELECT published_at FROM questionnaire_edition WHERE id = OLD.edition_id) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published questionnaire never changes'; END IF$$
-- What was sent stays; the one change is that a therapist has looked at it, once.
CREATE TRIGGER sent_form_stays BEFORE UPDATE ON client_form FOR EACH ROW
    IF OLD.sent_at IS NOT NULL AND (OLD.looked_at IS NOT NULL OR NEW.looked_at IS NULL OR NOT (NEW.id = OLD.id AND NEW.client_id = OLD.client_id
        AND NEW.questionnaire_id = OLD.questionnaire_id AND NEW.edition_id = OLD.edition_id AND NEW.begun_at = OLD.begun_at
        AND NEW.saved_at <=> OLD.saved_at AND NEW.sent_at <=> OLD.sent_at AND NEW.unsent IS NULL))
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER sent_form_is_kept BEFORE DELETE ON client_form FOR EACH ROW
    IF OLD.sent_at IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER answer_before_sending BEFORE INSERT ON form_answer FOR EACH ROW
    IF (SELECT sent_at FROM client_form WHERE id = NEW.form_id) IS NOT NULL
        OR (SELECT COUNT(*) FROM question q JOIN client_form f ON f.edition_id = q.edition_id WHERE q.id = NEW.question_id AND f.id = NEW.form_id) = 0
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER sent_answer_stays BEFORE UPDATE ON form_answer FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_form WHERE id IN (OLD.form_id, NEW.form_id) AND sent_at IS NOT NULL) > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER sent_answer_is_kept BEFORE DELETE ON form_answer FOR EACH ROW
    IF (SELECT sent_at FROM client_form WHERE id = OLD.form_id) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
DELIMITER ;

-- What a clinic begins with, until it writes its own.
INSERT INTO questionnaire (id, name, before_first_visit) VALUES (1, 'Your health', TRUE);
INSERT INTO questionnaire_edition (id, questionnaire_id, number) VALUES (1, 1, 0);
INSERT INTO question (edition_id, line, position, kind, wording, hint, required, choices) VALUES
    (1, 'complaint', 10, 'long', 'What brings you to us?', 'What you feel, since when, and what you were doing when it began.', TRUE, ''),
    (1, 'places', 20, 'body', 'Where does it hurt?', 'Mark every place. A rough idea is enough.', FALSE, ''),
    (1, 'pain', 30, 'scale', 'How bad is it at the moment?', '0 is no pain, 10 the worst you can imagine.', FALSE, ''),
    (1, 'worse', 40, 'short', 'What makes it worse?', '', FALSE, ''),
    (1, 'easier', 50, 'short', 'What makes it easier?', '', FALSE, ''),
    (1, 'load', 60, 'many-of', 'What is part of your days?', '', FALSE, 'Sitting at a desk\nStanding for hours\nLifting and carrying\nThe same movement again and again\nSport or hard training\nLittle movement\nStress\nPoor sleep'),
    (1, 'safety', 70, 'safety', 'Does any of this apply to you?', 'Some of it means that we work differently, or that a doctor should look first. Tick it if you are not sure.', TRUE, ''),
    (1, 'health', 80, 'long', 'Is there anything else about your health that we should know?', 'Illnesses, operations, injuries, allergies, also to oils and creams.', FALSE, ''),
    (1, 'medicine', 90, 'long', 'Which medicines do you take?', 'Leave it empty if you take none.', FALSE, ''),
    (1, 'treated', 100, 'one-of', 'Have you been treated for this before?', '', FALSE, 'No\nYes, and it helped\nYes, and it did not help'),
    (1, 'goals', 110, 'long', 'What would you like to be able to do again?', 'For example: sleep on the right side, run five kilometres, a day at the desk without pain.', FALSE, ''),
    (1, 'contact', 120, 'contact', 'Whom may we call in an emergency?', '', TRUE, '');
UPDATE questionnaire_edition SET number = 1, published_at = UTC_TIMESTAMP(6), published_by = 'Unknot' WHERE id = 1;
UPDATE questionnaire SET edition_id = 1 WHERE id = 1;
