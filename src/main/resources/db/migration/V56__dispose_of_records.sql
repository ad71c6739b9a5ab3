-- How long records are kept, what stops them from being disposed of, and the log of what was.

ALTER TABLE clinic
    ADD COLUMN retention_years TINYINT NOT NULL DEFAULT 10,
    -- The years of somebody under age are counted from that age on.
    ADD COLUMN adult_age       TINYINT NOT NULL DEFAULT 18,
    ADD CONSTRAINT clinic_retention CHECK (retention_years BETWEEN 1 AND 50 AND adult_age BETWEEN 14 AND 25);

-- The record was disposed of: the row stays for what refers to it, without anything about the person.
ALTER TABLE client ADD COLUMN disposed_at DATETIME(6) NULL;

-- Why a record must not be disposed of, whatever its age. A hold ends once.
CREATE TABLE legal_hold (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id   BIGINT       NOT NULL,
    reason      VARCHAR(300) NOT NULL,
    set_at      DATETIME(6)  NOT NULL,
    set_by      VARCHAR(250) NOT NULL,
    ended_at    DATETIME(6)  NULL,
    ended_by    VARCHAR(250) NULL,
    -- 1 while it holds and else null, of which a key admits any number.
    holds       TINYINT      AS (CASE WHEN ended_at IS NULL THEN 1 END) STORED,
    CONSTRAINT one_hold UNIQUE (client_id, holds),
    CONSTRAINT hold_on FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT hold_for_a_reason CHECK (CHAR_LENGTH(reason) > 0),
    CONSTRAINT hold_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- What was disposed of: numbers and no names.
CREATE TABLE disposal (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id   BIGINT       NOT NULL,
    disposed_at DATETIME(6)  NOT NULL,
    disposed_by VARCHAR(250) NOT NULL,
    account_id  BIGINT       NOT NULL,
    -- The day of what came last in the record, and until when it had to be kept.
    last_day    DATE         NOT NULL,
    kept_until  DATE         NOT NULL,
    visits      INT          NOT NULL,
    notes       INT          NOT NULL,
    files       INT          NOT NULL,
    forms       INT          NOT NULL,
    messages    INT          NOT NULL,
    data_keys   INT          NOT NULL,
    CONSTRAINT disposed_once UNIQUE (client_id),
    CONSTRAINT disposal_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT disposal_by FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT disposed_after_its_time CHECK (kept_until <= DATE(disposed_at))
) DEFAULT CHARACTER SET utf8mb4;

-- Whose record, and those that became it, this connection disposes of in its present transaction, at the end of which the rows are gone again.
CREATE TABLE client_disposing (
    connection_id BIGINT NOT NULL,
    client_id     BIGINT NOT NULL,
    PRIMARY KEY (connection_id, client_id)
);

DELIMITER $$
CREATE TRIGGER hold_only_ends BEFORE UPDATE ON legal_hold FOR EACH ROW
    IF (OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.client_id <> OLD.client_id OR NOT (NEW.id = OLD.id AND CAST(NEW.reason AS BINARY) = CAST(OLD.reason AS BINARY)
            AND NEW.set_at = OLD.set_at AND CAST(NEW.set_by AS BINARY) = CAST(OLD.set_by AS BINARY)))
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND CAST(NEW.reason AS BINARY) <=> CAST(OLD.reason AS BINARY) AND NEW.set_at <=> OLD.set_at AND CAST(NEW.set_by AS BINARY) <=> CAST(OLD.set_by AS BINARY)
        AND NEW.ended_at <=> OLD.ended_at AND CAST(NEW.ended_by AS BINARY) <=> CAST(OLD.ended_by AS BINARY))
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a hold is set and ends, and never changes'; END IF$$
CREATE TRIGGER hold_is_kept BEFORE DELETE ON legal_hold FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a hold is set and ends, and never changes'; END IF$$
CREATE TRIGGER disposal_stays BEFORE UPDATE ON disposal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER disposal_is_kept BEFORE DELETE ON disposal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
-- Nothing is disposed of that is on hold, nor without a row in the log.
CREATE TRIGGER disposing_is_written_down BEFORE INSERT ON client_disposing FOR EACH ROW
    IF (SELECT COUNT(*) FROM disposal d JOIN client k ON k.id = NEW.client_id WHERE d.client_id IN (k.id, k.became_id)) = 0
        OR (SELECT COUNT(*) FROM legal_hold h JOIN client k ON k.id = NEW.client_id WHERE h.client_id IN (k.id, k.became_id) AND h.ended_at IS NULL) > 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing is disposed of on hold or unwritten'; END IF$$

-- What is kept for good is kept until its record is disposed of.
DROP TRIGGER signed_note_is_kept$$
DROP TRIGGER signed_finding_is_kept$$
DROP TRIGGER signed_use_is_kept$$
DROP TRIGGER signed_care_is_kept$$
DROP TRIGGER signed_knot_is_kept$$
DROP TRIGGER amendment_is_kept$$
DROP TRIGGER file_is_kept$$
DROP TRIGGER file_piece_is_kept$$
DROP TRIGGER file_thumbnail_is_kept$$
DROP TRIGGER signed_motion_is_kept$$
DROP TRIGGER signed_test_is_kept$$
DROP TRIGGER reassessment_is_kept$$
DROP TRIGGER signed_summary_is_kept$$
DROP TRIGGER letter_is_kept$$
DROP TRIGGER cosignature_is_kept$$
DROP TRIGGER no_go_is_kept$$
DROP TRIGGER signed_no_go_warning_is_kept$$
DROP TRIGGER signed_safety_is_kept$$
DROP TRIGGER signed_answer_is_kept$$
DROP TRIGGER signed_referral_is_kept$$
DROP TRIGGER check_in_is_kept$$
DROP TRIGGER check_in_place_is_kept$$
DROP TRIGGER check_in_flag_is_kept$$
DROP TRIGGER looking_after_is_kept$$
DROP TRIGGER sent_form_is_kept$$
DROP TRIGGER sent_answer_is_kept$$
DROP TRIGGER consent_is_kept$$
DROP TRIGGER sharing_decision_is_kept$$
DROP TRIGGER file_sharing_decision_is_kept$$
DROP TRIGGER after_answer_is_kept$$
DROP TRIGGER opening_is_kept$$
CREATE TRIGGER signed_note_is_kept BEFORE DELETE ON soap_note FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0 AND (OLD.status = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_finding_is_kept BEFORE DELETE ON knot_finding FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_use_is_kept BEFORE DELETE ON technique_use FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_care_is_kept BEFORE DELETE ON note_home_care FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_knot_is_kept BEFORE DELETE ON knot FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.found_in_note) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER amendment_is_kept BEFORE DELETE ON note_amendment FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER file_is_kept BEFORE DELETE ON attached_file FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
CREATE TRIGGER file_piece_is_kept BEFORE DELETE ON attached_file_piece FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN attached_file p ON p.id = OLD.file_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
CREATE TRIGGER file_thumbnail_is_kept BEFORE DELETE ON attached_file_thumbnail FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN attached_file p ON p.id = OLD.file_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
CREATE TRIGGER signed_motion_is_kept BEFORE DELETE ON range_of_motion FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_test_is_kept BEFORE DELETE ON orthopaedic_test FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER reassessment_is_kept BEFORE DELETE ON reassessment FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN course_of_care p ON p.id = OLD.course_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a reassessment never changes'; END IF$$
CREATE TRIGGER signed_summary_is_kept BEFORE DELETE ON discharge_summary FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN course_of_care p ON p.id = OLD.course_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND (OLD.status = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed summary never changes'; END IF$$
CREATE TRIGGER letter_is_kept BEFORE DELETE ON referral_letter FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN course_of_care p ON p.id = OLD.course_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a letter never changes'; END IF$$
CREATE TRIGGER cosignature_is_kept BEFORE DELETE ON note_cosignature FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER no_go_is_kept BEFORE DELETE ON no_go_area FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a marked area is lifted and never changes'; END IF$$
CREATE TRIGGER signed_no_go_warning_is_kept BEFORE DELETE ON no_go_warning FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_safety_is_kept BEFORE DELETE ON safety_check FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_answer_is_kept BEFORE DELETE ON safety_answer FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT status FROM soap_note WHERE id = OLD.note_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_referral_is_kept BEFORE DELETE ON referral_area FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN knot_finding f ON f.id = OLD.finding_id JOIN soap_note p ON p.id = f.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT n.status FROM soap_note n JOIN knot_finding f ON f.note_id = n.id WHERE f.id = OLD.finding_id) = 'signed')
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER check_in_is_kept BEFORE DELETE ON check_in FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'; END IF$$
CREATE TRIGGER check_in_place_is_kept BEFORE DELETE ON check_in_place FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN check_in p ON p.id = OLD.check_in_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'; END IF$$
CREATE TRIGGER check_in_flag_is_kept BEFORE DELETE ON check_in_flag FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN check_in p ON p.id = OLD.check_in_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'; END IF$$
CREATE TRIGGER looking_after_is_kept BEFORE DELETE ON looking_after FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who looked after whom is kept'; END IF$$
CREATE TRIGGER sent_form_is_kept BEFORE DELETE ON client_form FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0 AND (OLD.sent_at IS NOT NULL)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER sent_answer_is_kept BEFORE DELETE ON form_answer FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN client_form p ON p.id = OLD.form_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0 AND ((SELECT sent_at FROM client_form WHERE id = OLD.form_id) IS NOT NULL)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a consent never changes'; END IF$$
CREATE TRIGGER sharing_decision_is_kept BEFORE DELETE ON sharing_decision FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN soap_note p ON p.id = OLD.note_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was shared when is kept'; END IF$$
CREATE TRIGGER file_sharing_decision_is_kept BEFORE DELETE ON file_sharing_decision FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d JOIN attached_file p ON p.id = OLD.file_id AND p.client_id = d.client_id WHERE d.connection_id = CONNECTION_ID()) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was shared when is kept'; END IF$$
CREATE TRIGGER after_answer_is_kept BEFORE DELETE ON after_answer FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'; END IF$$
CREATE TRIGGER opening_is_kept BEFORE DELETE ON record_opening FOR EACH ROW
    IF (SELECT COUNT(*) FROM client_disposing d WHERE d.connection_id = CONNECTION_ID() AND d.client_id = OLD.client_id) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'; END IF$$

-- Nothing new comes to a client who has become another, nor to one whose record was disposed of.
DROP TRIGGER account_of_a_client$$
DROP TRIGGER appointment_of_a_client$$
DROP TRIGGER course_of_care_of_a_client$$
DROP TRIGGER wait_list_entry_of_a_client$$
DROP TRIGGER looking_after_of_a_client$$
DROP TRIGGER soap_note_of_a_client$$
DROP TRIGGER knot_of_a_client$$
DROP TRIGGER no_go_area_of_a_client$$
DROP TRIGGER safety_check_of_a_client$$
DROP TRIGGER attached_file_of_a_client$$
DROP TRIGGER check_in_of_a_client$$
DROP TRIGGER after_answer_of_a_client$$
DROP TRIGGER home_care_tick_of_a_client$$
DROP TRIGGER client_form_of_a_client$$
DROP TRIGGER emergency_contact_of_a_client$$
DROP TRIGGER form_request_of_a_client$$
DROP TRIGGER consent_of_a_client$$
DROP TRIGGER outgoing_message_of_a_client$$
CREATE TRIGGER account_of_a_client BEFORE INSERT ON account FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER appointment_of_a_client BEFORE INSERT ON appointment FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER course_of_care_of_a_client BEFORE INSERT ON course_of_care FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER wait_list_entry_of_a_client BEFORE INSERT ON wait_list_entry FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER looking_after_of_a_client BEFORE INSERT ON looking_after FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER soap_note_of_a_client BEFORE INSERT ON soap_note FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER knot_of_a_client BEFORE INSERT ON knot FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER no_go_area_of_a_client BEFORE INSERT ON no_go_area FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER safety_check_of_a_client BEFORE INSERT ON safety_check FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER attached_file_of_a_client BEFORE INSERT ON attached_file FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER check_in_of_a_client BEFORE INSERT ON check_in FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER after_answer_of_a_client BEFORE INSERT ON after_answer FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER home_care_tick_of_a_client BEFORE INSERT ON home_care_tick FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER client_form_of_a_client BEFORE INSERT ON client_form FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER emergency_contact_of_a_client BEFORE INSERT ON emergency_contact FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER form_request_of_a_client BEFORE INSERT ON form_request FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER consent_of_a_client BEFORE INSERT ON consent FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER outgoing_message_of_a_client BEFORE INSERT ON outgoing_message FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
CREATE TRIGGER legal_hold_of_a_client BEFORE INSERT ON legal_hold FOR EACH ROW
    IF (SELECT IF(became_id IS NULL AND disposed_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another or is gone'; END IF$$
DELIMITER ;
