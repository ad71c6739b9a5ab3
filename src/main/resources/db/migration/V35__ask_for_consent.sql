-- Consent: texts in editions, which clients agree to by name and, where they like, a drawn signature.

CREATE TABLE consent_text (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(80) NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    active     BOOLEAN     NOT NULL DEFAULT TRUE,
    -- What clients are asked to agree to now; none before anything was published.
    edition_id BIGINT      NULL,
    version    INT         NOT NULL DEFAULT 0,
    CONSTRAINT consent_text_name UNIQUE (name),
    CONSTRAINT consent_kind CHECK (kind IN ('general', 'privacy', 'sensitive'))
) DEFAULT CHARACTER SET utf8mb4;

-- An edition never changes.
CREATE TABLE consent_edition (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    consent_text_id BIGINT        NOT NULL,
    number          SMALLINT      NOT NULL,
    words           VARCHAR(8000) NOT NULL,
    -- For how many months it holds once given; none for as long as it is not withdrawn.
    months          SMALLINT      NULL,
    -- Whoever has agreed to an earlier edition is asked again.
    asks_again      BOOLEAN       NOT NULL,
    published_at    DATETIME(6)   NOT NULL,
    published_by    VARCHAR(120)  NOT NULL,
    CONSTRAINT consent_edition_number UNIQUE (consent_text_id, number),
    CONSTRAINT consent_edition_of FOREIGN KEY (consent_text_id) REFERENCES consent_text (id),
    CONSTRAINT consent_months CHECK (months BETWEEN 1 AND 120)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE consent_text ADD CONSTRAINT consent_text_asks FOREIGN KEY (edition_id) REFERENCES consent_edition (id);

CREATE TABLE consent (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id       BIGINT        NOT NULL,
    consent_text_id BIGINT        NOT NULL,
    edition_id      BIGINT        NOT NULL,
    given_at        DATETIME(6)   NOT NULL,
    -- As typed by the client.
    signed_name     VARCHAR(120)  NOT NULL,
    -- What was drawn, as path data on a field of 600 by 200; empty where nothing was.
    signature       VARCHAR(6000) NOT NULL,
    over_at         DATETIME(6)   NULL,
    withdrawn_at    DATETIME(6)   NULL,
    withdrawn_by    VARCHAR(120)  NULL,
    -- Empty where the client withdrew it without saying why.
    withdrawn_reason VARCHAR(300) NULL,
    -- What is in force stands here until it is withdrawn or another takes its place; a client has one of each text.
    in_force        BOOLEAN       NULL,
    CONSTRAINT one_consent_in_force UNIQUE (client_id, consent_text_id, in_force),
    CONSTRAINT consent_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT consent_to FOREIGN KEY (consent_text_id) REFERENCES consent_text (id),
    CONSTRAINT consent_to_edition FOREIGN KEY (edition_id) REFERENCES consent_edition (id),
    CONSTRAINT consent_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
        AND (withdrawn_at IS NULL OR in_force IS NULL)),
    CONSTRAINT consent_in_force CHECK (in_force IS NULL OR in_force)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER consent_edition_stays BEFORE UPDATE ON consent_edition FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published consent text never changes'$$
CREATE TRIGGER consent_edition_is_kept BEFORE DELETE ON consent_edition FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published consent text never changes'$$
CREATE TRIGGER consent_to_its_text BEFORE INSERT ON consent FOR EACH ROW
    IF (SELECT consent_text_id FROM consent_edition WHERE id = NEW.edition_id) <> NEW.consent_text_id
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an edition of another text'; END IF$$
-- What was signed stays. It ends once: by being withdrawn, or by another in its place.
CREATE TRIGGER consent_stays BEFORE UPDATE ON consent FOR EACH ROW
    IF OLD.in_force IS NULL OR NEW.in_force IS NOT NULL OR NOT (NEW.id = OLD.id AND NEW.client_id = OLD.client_id AND NEW.consent_text_id = OLD.consent_text_id
        AND NEW.edition_id = OLD.edition_id AND NEW.given_at = OLD.given_at AND CAST(NEW.signed_name AS BINARY) = CAST(OLD.signed_name AS BINARY)
        AND CAST(NEW.signature AS BINARY) = CAST(OLD.signature AS BINARY) AND NEW.over_at <=> OLD.over_at)
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a consent never changes'; END IF$$
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a consent never changes'$$
DELIMITER ;

-- What a clinic begins with, until it writes its own; it is no legal advice.
INSERT INTO consent_text (id, name, kind) VALUES
    (1, 'Treatment', 'general'),
    (2, 'Your data', 'privacy'),
    (3, 'Buttocks and hips', 'sensitive'),
    (4, 'Chest', 'sensitive'),
    (5, 'Inner thigh and groin', 'sensitive'),
    (6, 'Belly', 'sensitive');
INSERT INTO consent_edition (id, consent_text_id, number, words, months, asks_again, published_at, published_by) VALUES
    (1, 1, 1, 'I agree to be treated for muscle knots by hand at this clinic.\n\nMy therapist has told me, or will tell me before we begin, what is going to be done and why. Pressing on a knot can hurt for a moment; afterwards the muscle may be sore for a day or two, and a bruise is possible. Treatment does not take the place of a doctor, and nobody here makes a medical diagnosis.\n\nI say at once when something hurts too much or feels wrong. I can ask for a pause, for less pressure or for the end of the treatment at any time, without giving a reason.\n\nI have answered the questions about my health as well as I can, and I tell my therapist when something changes.', 12, TRUE, UTC_TIMESTAMP(6), 'Unknot'),
    (2, 2, 1, 'I agree that the clinic keeps a record of my treatment: what I say about my health, what was found and done, and how it went.\n\nOnly those who treat me read it. The front desk sees my name, how to reach me and my visits. I can read my record, take a copy with me, and see who has opened it.\n\nThe clinic must keep the record for as long as the law says, also when I withdraw this. E-mails and text messages to me say nothing about my health.', NULL, TRUE, UTC_TIMESTAMP(6), 'Unknot'),
    (3, 3, 1, 'I agree that the muscles of my buttocks and hips are treated, where that helps with what I came for.\n\nI stay covered, except for the place that is being treated. My therapist says beforehand what happens next and asks each time. I can say no at any moment, and the rest of the treatment goes on.', 6, TRUE, UTC_TIMESTAMP(6), 'Unknot'),
    (4, 4, 1, 'I agree that the muscles of my chest are treated, where that helps with what I came for. Breast tissue is not treated.\n\nI stay covered, except for the place that is being treated. My therapist says beforehand what happens next and asks each time. I can say no at any moment, and the rest of the treatment goes on.', 6, TRUE, UTC_TIMESTAMP(6), 'Unknot'),
    (5, 5, 1, 'I agree that the muscles of my inner thigh, as far as the groin, are treated, where that helps with what I came for.\n\nI stay covered, except for the place that is being treated. My therapist says beforehand what happens next and asks each time. I can say no at any moment, and the rest of the treatment goes on.', 6, TRUE, UTC_TIMESTAMP(6), 'Unknot'),
    (6, 6, 1, 'I agree that the muscles of my belly are treated, where that helps with what I came for.\n\nI stay covered, except for the place that is being treated. My therapist says beforehand what happens next and asks each time. I can say no at any moment, and the rest of the treatment goes on.', 6, TRUE, UTC_TIMESTAMP(6), 'Unknot');
UPDATE consent_text SET edition_id = id;
