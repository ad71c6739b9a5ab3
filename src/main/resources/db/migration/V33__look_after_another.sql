-- One person looks after another: a parent after a child, somebody after a partner. Who agreed to it stays on record.

-- A parent who is no client has an account of role client, too; whose pages it opens is below.
ALTER TABLE account DROP CONSTRAINT client_is_a_client;
ALTER TABLE account ADD CONSTRAINT only_clients_are_clients CHECK (client_id IS NULL OR role = 'client');

-- Clients' names are longer than those of the staff: given and family name together.
ALTER TABLE account MODIFY display_name VARCHAR(250) NOT NULL;

-- The age from which somebody agrees for themselves.
ALTER TABLE clinic ADD age_of_consent TINYINT NOT NULL DEFAULT 16;
ALTER TABLE clinic ADD CONSTRAINT age_of_consent_is_an_age CHECK (age_of_consent BETWEEN 12 AND 21);

-- Whose pages the session shows; null for staff, and as long as somebody with a choice has made none.
ALTER TABLE sign_in_session ADD client_id BIGINT NULL;
ALTER TABLE sign_in_session ADD CONSTRAINT session_shows FOREIGN KEY (client_id) REFERENCES client (id);
UPDATE sign_in_session SET client_id = (SELECT a.client_id FROM account a WHERE a.id = sign_in_session.account_id);

CREATE TABLE looking_after (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    carer_id    BIGINT       NOT NULL,
    client_id   BIGINT       NOT NULL,
    -- Who agreed: the client, or for a child a parent who declares to be one.
    agreed_as   VARCHAR(10)  NOT NULL,
    agreed_name VARCHAR(250) NOT NULL,
    agreed_how  VARCHAR(12)  NOT NULL,
    since_at    DATETIME(6)  NOT NULL,
    set_up_by   VARCHAR(250) NOT NULL,
    ended_at    DATETIME(6)  NULL,
    ended_by    VARCHAR(250) NULL,
    -- 1 while it holds and else null, of which a key admits any number.
    holds       TINYINT      AS (CASE WHEN ended_at IS NULL THEN 1 END) STORED,
    version     INT          NOT NULL DEFAULT 0,
    CONSTRAINT looked_after_once UNIQUE (carer_id, client_id, holds),
    KEY looking_after_by_client (client_id),
    CONSTRAINT looking_after_by FOREIGN KEY (carer_id) REFERENCES account (id),
    CONSTRAINT looking_after_whom FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT looking_after_agreed_as CHECK (agreed_as IN ('client', 'parent') AND CHAR_LENGTH(agreed_name) > 0),
    CONSTRAINT looking_after_agreed_how CHECK (agreed_how IN ('in-person', 'on-paper', 'online')),
    CONSTRAINT looking_after_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER nobody_looks_after_themselves BEFORE INSERT ON looking_after FOR EACH ROW
    IF (SELECT COUNT(*) FROM account WHERE id = NEW.carer_id AND role = 'client' AND (client_id IS NULL OR client_id <> NEW.client_id)) = 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nobody looks after themselves, and staff after nobody'; END IF$$
CREATE TRIGGER looking_after_only_ends BEFORE UPDATE ON looking_after FOR EACH ROW
    IF OLD.ended_at IS NOT NULL OR NEW.carer_id <> OLD.carer_id OR NEW.client_id <> OLD.client_id OR NEW.agreed_as <> OLD.agreed_as OR NEW.agreed_name <> OLD.agreed_name OR NEW.agreed_how <> OLD.agreed_how OR NEW.since_at <> OLD.since_at OR NEW.set_up_by <> OLD.set_up_by THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who agreed to what stays as it was; it can only end, once'; END IF$$
CREATE TRIGGER looking_after_is_kept BEFORE DELETE ON looking_after FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who looked after whom is kept'$$
DELIMITER ;
