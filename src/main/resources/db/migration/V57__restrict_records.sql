-- Somebody asks that their record be erased. What has to be kept is locked away until its time is over.

-- Since when the record is restricted; null for all others.
ALTER TABLE client ADD COLUMN restricted_at DATETIME(6) NULL;

-- Who asked, and what the owner decided. A request is decided once; a restriction is lifted once.
CREATE TABLE erasure_request (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id     BIGINT       NOT NULL,
    asked_at      DATETIME(6)  NOT NULL,
    -- Who asked, as it was told, and who wrote it down.
    asked_by      VARCHAR(250) NOT NULL,
    asked_how     VARCHAR(10)  NOT NULL,
    written_by    VARCHAR(250) NOT NULL,
    outcome       VARCHAR(10)  NULL,
    decided_at    DATETIME(6)  NULL,
    decided_by    VARCHAR(250) NULL,
    -- Why it was refused.
    reason        VARCHAR(300) NULL,
    lifted_at     DATETIME(6)  NULL,
    lifted_by     VARCHAR(250) NULL,
    lifted_reason VARCHAR(300) NULL,
    -- 1 until it comes to nothing, and else null, of which a key admits any number.
    stands        TINYINT      AS (CASE WHEN outcome IS NULL OR (outcome = 'restricted' AND lifted_at IS NULL) THEN 1 END) STORED,
    CONSTRAINT one_erasure_request UNIQUE (client_id, stands),
    CONSTRAINT erasure_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT erasure_asked_how CHECK (asked_how IN ('online', 'phone', 'letter', 'in-person')),
    CONSTRAINT erasure_asked_by_somebody CHECK (CHAR_LENGTH(asked_by) > 0),
    CONSTRAINT erasure_outcome CHECK (outcome IN ('restricted', 'refused', 'withdrawn')),
    CONSTRAINT erasure_decided CHECK ((outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
    CONSTRAINT erasure_refused_for_a_reason CHECK (outcome IS NULL AND reason IS NULL OR outcome IS NOT NULL AND (outcome = 'refused') = (reason IS NOT NULL) AND (reason IS NULL OR CHAR_LENGTH(reason) > 0)),
    CONSTRAINT erasure_lifted CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_reason IS NULL)),
    CONSTRAINT erasure_lifted_after CHECK (lifted_at IS NULL OR outcome IS NOT NULL AND outcome = 'restricted' AND CHAR_LENGTH(lifted_reason) > 0)
) DEFAULT CHARACTER SET utf8mb4;

-- Which owner opened the page of a restricted client, why, and until when it stays open to them. Therapists have record_opening.
CREATE TABLE restricted_opening (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id  BIGINT       NOT NULL,
    account_id BIGINT       NOT NULL,
    reason     VARCHAR(300) NOT NULL,
    opened_at  DATETIME(6)  NOT NULL,
    closes_at  DATETIME(6)  NOT NULL,
    KEY restricted_opening_by_account (account_id, client_id, closes_at),
    CONSTRAINT restricted_opening_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT restricted_opening_by FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT restricted_opened_for_a_reason CHECK (CHAR_LENGTH(reason) > 0),
    CONSTRAINT restricted_opening_ends CHECK (opened_at < closes_at)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER erasure_goes_on_only BEFORE UPDATE ON erasure_request FOR EACH ROW
    IF NOT (NEW.id <=> OLD.id AND NEW.asked_at <=> OLD.asked_at AND CAST(NEW.asked_by AS BINARY) <=> CAST(OLD.asked_by AS BINARY) AND NEW.asked_how <=> OLD.asked_how
            AND CAST(NEW.written_by AS BINARY) <=> CAST(OLD.written_by AS BINARY)
        AND (
            -- Decided,
            OLD.outcome IS NULL AND NEW.outcome IS NOT NULL AND NEW.lifted_at IS NULL AND NEW.client_id = OLD.client_id
            OR NEW.outcome <=> OLD.outcome AND NEW.decided_at <=> OLD.decided_at AND CAST(NEW.decided_by AS BINARY) <=> CAST(OLD.decided_by AS BINARY)
                AND CAST(NEW.reason AS BINARY) <=> CAST(OLD.reason AS BINARY) AND (
                    -- lifted,
                    OLD.outcome = 'restricted' AND OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL AND NEW.client_id = OLD.client_id
                    -- or led over to the client that this one has become.
                    OR NEW.lifted_at <=> OLD.lifted_at AND CAST(NEW.lifted_by AS BINARY) <=> CAST(OLD.lifted_by AS BINARY) AND CAST(NEW.lifted_reason AS BINARY) <=> CAST(OLD.lifted_reason AS BINARY)
                        AND (SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1)))
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a request is decided once and never changes'; END IF$$
CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure_request FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a request is decided once and never changes'; END IF$$
CREATE TRIGGER erasure_request_of_a_client BEFORE INSERT ON erasure_request FOR EACH ROW
    IF NEW.outcome IS NOT NULL OR (SELECT IF(became_id IS NULL AND disposed_at IS NULL AND restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another, is restricted or is gone'; END IF$$
CREATE TRIGGER restricted_opening_stays BEFORE UPDATE ON restricted_opening FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER restricted_opening_is_kept BEFORE DELETE ON restricted_opening FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'; END IF$$

-- Nothing new comes to a restricted record. The lock lets whoever was faster come first: a restriction waits for what is being written, and what comes later sees it.
CREATE TRIGGER account_of_nobody_restricted BEFORE INSERT ON account FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER appointment_of_nobody_restricted BEFORE INSERT ON appointment FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER course_of_care_of_nobody_restricted BEFORE INSERT ON course_of_care FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER wait_list_entry_of_nobody_restricted BEFORE INSERT ON wait_list_entry FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER looking_after_of_nobody_restricted BEFORE INSERT ON looking_after FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER soap_note_of_nobody_restricted BEFORE INSERT ON soap_note FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER attached_file_of_nobody_restricted BEFORE INSERT ON attached_file FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER check_in_of_nobody_restricted BEFORE INSERT ON check_in FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER after_answer_of_nobody_restricted BEFORE INSERT ON after_answer FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER home_care_tick_of_nobody_restricted BEFORE INSERT ON home_care_tick FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER client_form_of_nobody_restricted BEFORE INSERT ON client_form FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER emergency_contact_of_nobody_restricted BEFORE INSERT ON emergency_contact FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER form_request_of_nobody_restricted BEFORE INSERT ON form_request FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER consent_of_nobody_restricted BEFORE INSERT ON consent FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER outgoing_message_of_nobody_restricted BEFORE INSERT ON outgoing_message FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER sign_in_session_of_nobody_restricted BEFORE INSERT ON sign_in_session FOR EACH ROW
    IF (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
-- Nor does what is over come back to life.
CREATE TRIGGER appointment_stays_restricted BEFORE UPDATE ON appointment FOR EACH ROW
    IF (NEW.starts_at <> OLD.starts_at OR NEW.status IN ('booked', 'confirmed', 'arrived', 'in-session') AND OLD.status NOT IN ('booked', 'confirmed', 'arrived', 'in-session')) AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER account_stays_restricted BEFORE UPDATE ON account FOR EACH ROW
    IF NEW.client_id IS NOT NULL AND NEW.active AND (NOT OLD.active OR NOT (NEW.client_id <=> OLD.client_id)) AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER outgoing_message_stays_restricted BEFORE UPDATE ON outgoing_message FOR EACH ROW
    IF NEW.state = 'waiting' AND OLD.state <> 'waiting' AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER wait_list_entry_stays_restricted BEFORE UPDATE ON wait_list_entry FOR EACH ROW
    IF NEW.state = 'waiting' AND OLD.state <> 'waiting' AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER course_of_care_stays_restricted BEFORE UPDATE ON course_of_care FOR EACH ROW
    IF NEW.closed_at IS NULL AND OLD.closed_at IS NOT NULL AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER sign_in_session_stays_restricted BEFORE UPDATE ON sign_in_session FOR EACH ROW
    IF NEW.client_id IS NOT NULL AND NOT (NEW.client_id <=> OLD.client_id) AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
DELIMITER ;
