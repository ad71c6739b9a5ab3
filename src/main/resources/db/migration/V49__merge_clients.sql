-- Two clients who are one person become one: every row of the one that goes is led over to the one that stays, and what was led over is kept, so that it can be
-- put back. The one that went stays as a closed row that leads to the other.

ALTER TABLE client
    -- (No name with "into" in it: MySQL's driver takes a SELECT of such a column for one that gives no rows.) Who this client has become; null for everybody who is a client of their own. Never leads to somebody who has become another one.
    ADD COLUMN became_id BIGINT NULL,
    ADD CONSTRAINT client_became FOREIGN KEY (became_id) REFERENCES client (id),
    ADD KEY client_by_email (email);

CREATE TABLE client_merge (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    from_id    BIGINT       NOT NULL,
    kept_id    BIGINT       NOT NULL,
    merged_at  DATETIME(6)  NOT NULL,
    merged_by  VARCHAR(250) NOT NULL,
    account_id BIGINT       NOT NULL,
    undone_at  DATETIME(6)  NULL,
    undone_by  VARCHAR(250) NULL,
    -- 1 while it holds and else null, of which a key admits any number.
    holds      TINYINT      AS (CASE WHEN undone_at IS NULL THEN 1 END) STORED,
    CONSTRAINT merged_once UNIQUE (from_id, holds),
    KEY merge_by_kept (kept_id),
    CONSTRAINT merge_from FOREIGN KEY (from_id) REFERENCES client (id),
    CONSTRAINT merge_into FOREIGN KEY (kept_id) REFERENCES client (id),
    CONSTRAINT merge_by FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT merge_of_two CHECK (from_id <> kept_id),
    CONSTRAINT merge_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- What was led over, so that exactly that is put back: a table, or one of it under another name where something else than the client changed.
CREATE TABLE client_merge_row (
    merge_id   BIGINT      NOT NULL,
    table_name VARCHAR(40) NOT NULL,
    row_id     BIGINT      NOT NULL,
    -- Where a number alone names no row; else empty.
    row_text   VARCHAR(40) NOT NULL DEFAULT '',
    PRIMARY KEY (merge_id, table_name, row_id, row_text),
    CONSTRAINT merge_row_of FOREIGN KEY (merge_id) REFERENCES client_merge (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Which details the one that stays took over from the other, and had before.
CREATE TABLE client_merge_field (
    merge_id BIGINT       NOT NULL,
    field    VARCHAR(20)  NOT NULL,
    was      VARCHAR(190) NULL,
    became   VARCHAR(190) NULL,
    PRIMARY KEY (merge_id, field),
    CONSTRAINT merge_field_of FOREIGN KEY (merge_id) REFERENCES client_merge (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Whose rows this connection leads over in its present transaction, at the end of which the row is gone again. The triggers below ask for it.
CREATE TABLE client_moving (
    connection_id BIGINT NOT NULL PRIMARY KEY,
    from_id       BIGINT NOT NULL,
    kept_id       BIGINT NOT NULL
);

DELIMITER $$
CREATE TRIGGER merge_stays BEFORE UPDATE ON client_merge FOR EACH ROW
    IF OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR NOT (NEW.id = OLD.id AND NEW.from_id = OLD.from_id AND NEW.kept_id = OLD.kept_id AND NEW.merged_at = OLD.merged_at
        AND CAST(NEW.merged_by AS BINARY) = CAST(OLD.merged_by AS BINARY) AND NEW.account_id = OLD.account_id)
        THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'; END IF$$
CREATE TRIGGER merge_is_kept BEFORE DELETE ON client_merge FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER merge_row_stays BEFORE UPDATE ON client_merge_row FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER merge_row_is_kept BEFORE DELETE ON client_merge_row FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER merge_field_stays BEFORE UPDATE ON client_merge_field FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$

-- What is final stays final, but for whose it is while two clients become one, or two again. Each names all columns of its table: a test holds them to that.
DROP TRIGGER signed_note_stays$$
DROP TRIGGER signed_knot_stays$$
DROP TRIGGER no_go_stays$$
DROP TRIGGER signed_safety_stays$$
DROP TRIGGER check_in_stays$$
DROP TRIGGER after_answer_stays$$
DROP TRIGGER sent_form_stays$$
DROP TRIGGER consent_stays$$
DROP TRIGGER file_stays$$
DROP TRIGGER looking_after_only_ends$$
CREATE TRIGGER signed_note_stays BEFORE UPDATE ON soap_note FOR EACH ROW
    IF OLD.status = 'signed'
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.appointment_id <=> OLD.appointment_id AND NEW.practitioner_id <=> OLD.practitioner_id
            AND CAST(NEW.status AS BINARY) <=> CAST(OLD.status AS BINARY) AND NEW.pain_before <=> OLD.pain_before AND NEW.pain_after <=> OLD.pain_after
            AND CAST(NEW.subjective AS BINARY) <=> CAST(OLD.subjective AS BINARY) AND CAST(NEW.objective AS BINARY) <=> CAST(OLD.objective AS BINARY)
            AND CAST(NEW.assessment AS BINARY) <=> CAST(OLD.assessment AS BINARY) AND CAST(NEW.plan AS BINARY) <=> CAST(OLD.plan AS BINARY)
            AND CAST(NEW.home_care_words AS BINARY) <=> CAST(OLD.home_care_words AS BINARY) AND NEW.started_at <=> OLD.started_at AND NEW.saved_at <=> OLD.saved_at
            AND NEW.signed_at <=> OLD.signed_at AND CAST(NEW.signed_by AS BINARY) <=> CAST(OLD.signed_by AS BINARY)
            AND CAST(NEW.signed_role AS BINARY) <=> CAST(OLD.signed_role AS BINARY) AND NEW.version <=> OLD.version
            AND NEW.objective_follows <=> OLD.objective_follows AND NEW.plan_follows <=> OLD.plan_follows
            AND CAST(NEW.objective_aside AS BINARY) <=> CAST(OLD.objective_aside AS BINARY) AND CAST(NEW.plan_aside AS BINARY) <=> CAST(OLD.plan_aside AS BINARY)
            AND NEW.signed_as_student <=> OLD.signed_as_student)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_knot_stays BEFORE UPDATE ON knot FOR EACH ROW
    IF (SELECT status FROM soap_note WHERE id = OLD.found_in_note) = 'signed'
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.found_in_note <=> OLD.found_in_note AND CAST(NEW.muscle AS BINARY) <=> CAST(OLD.muscle AS BINARY)
            AND CAST(NEW.side AS BINARY) <=> CAST(OLD.side AS BINARY) AND CAST(NEW.chart_view AS BINARY) <=> CAST(OLD.chart_view AS BINARY)
            AND NEW.chart_version <=> OLD.chart_version AND NEW.x <=> OLD.x AND NEW.y <=> OLD.y)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER no_go_stays BEFORE UPDATE ON no_go_area FOR EACH ROW
    IF (OLD.lifted_at IS NOT NULL OR NEW.client_id <> OLD.client_id OR NEW.marked_in <> OLD.marked_in OR NEW.reason <> OLD.reason
        OR NOT (NEW.since <=> OLD.since) OR NEW.chart_view <> OLD.chart_view OR NEW.chart_version <> OLD.chart_version
        OR NEW.outline <> OLD.outline OR NEW.marked_by <> OLD.marked_by OR NEW.marked_at <> OLD.marked_at)
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.marked_in <=> OLD.marked_in AND CAST(NEW.reason AS BINARY) <=> CAST(OLD.reason AS BINARY) AND NEW.since <=> OLD.since
            AND CAST(NEW.chart_view AS BINARY) <=> CAST(OLD.chart_view AS BINARY) AND NEW.chart_version <=> OLD.chart_version
            AND CAST(NEW.outline AS BINARY) <=> CAST(OLD.outline AS BINARY) AND CAST(NEW.marked_by AS BINARY) <=> CAST(OLD.marked_by AS BINARY)
            AND NEW.marked_at <=> OLD.marked_at AND CAST(NEW.lifted_by AS BINARY) <=> CAST(OLD.lifted_by AS BINARY) AND NEW.lifted_at <=> OLD.lifted_at)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a marked area is lifted and never changes'; END IF$$
CREATE TRIGGER signed_safety_stays BEFORE UPDATE ON safety_check FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.note_id <=> OLD.note_id AND NEW.practitioner_id <=> OLD.practitioner_id AND NEW.asked_at <=> OLD.asked_at
            AND CAST(NEW.words AS BINARY) <=> CAST(OLD.words AS BINARY) AND CAST(NEW.reason AS BINARY) <=> CAST(OLD.reason AS BINARY))
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER check_in_stays BEFORE UPDATE ON check_in FOR EACH ROW
    IF NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.appointment_id <=> OLD.appointment_id AND NEW.number <=> OLD.number AND NEW.pain <=> OLD.pain
            AND CAST(NEW.since AS BINARY) <=> CAST(OLD.since AS BINARY) AND CAST(NEW.words AS BINARY) <=> CAST(OLD.words AS BINARY) AND NEW.told_at <=> OLD.told_at)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'; END IF$$
CREATE TRIGGER after_answer_stays BEFORE UPDATE ON after_answer FOR EACH ROW
    IF NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.appointment_id <=> OLD.appointment_id AND CAST(NEW.kind AS BINARY) <=> CAST(OLD.kind AS BINARY) AND NEW.number <=> OLD.number
            AND NEW.score <=> OLD.score AND CAST(NEW.since AS BINARY) <=> CAST(OLD.since AS BINARY) AND NEW.told_at <=> OLD.told_at)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was told never changes'; END IF$$
CREATE TRIGGER sent_form_stays BEFORE UPDATE ON client_form FOR EACH ROW
    IF OLD.sent_at IS NOT NULL AND (OLD.looked_at IS NOT NULL OR NEW.looked_at IS NULL OR NOT (NEW.id = OLD.id AND NEW.client_id = OLD.client_id
        AND NEW.questionnaire_id = OLD.questionnaire_id AND NEW.edition_id = OLD.edition_id AND NEW.begun_at = OLD.begun_at
        AND NEW.saved_at <=> OLD.saved_at AND NEW.sent_at <=> OLD.sent_at AND NEW.unsent IS NULL))
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.questionnaire_id <=> OLD.questionnaire_id AND NEW.edition_id <=> OLD.edition_id AND NEW.begun_at <=> OLD.begun_at
            AND NEW.saved_at <=> OLD.saved_at AND NEW.sent_at <=> OLD.sent_at AND NEW.unsent <=> OLD.unsent AND NEW.looked_at <=> OLD.looked_at
            AND NEW.practitioner_id <=> OLD.practitioner_id AND CAST(NEW.looked_by AS BINARY) <=> CAST(OLD.looked_by AS BINARY) AND NEW.version <=> OLD.version)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent never changes'; END IF$$
CREATE TRIGGER consent_stays BEFORE UPDATE ON consent FOR EACH ROW
    IF (OLD.in_force IS NULL OR NEW.in_force IS NOT NULL OR NOT (NEW.id = OLD.id AND NEW.client_id = OLD.client_id AND NEW.consent_text_id = OLD.consent_text_id
        AND NEW.edition_id = OLD.edition_id AND NEW.given_at = OLD.given_at AND CAST(NEW.signed_name AS BINARY) = CAST(OLD.signed_name AS BINARY)
        AND CAST(NEW.signature AS BINARY) = CAST(OLD.signature AS BINARY) AND NEW.over_at <=> OLD.over_at))
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND OLD.client_id IN (m.from_id, m.kept_id) AND NEW.client_id IN (m.from_id, m.kept_id)) = 1
        AND NEW.id <=> OLD.id AND NEW.consent_text_id <=> OLD.consent_text_id AND NEW.edition_id <=> OLD.edition_id AND NEW.given_at <=> OLD.given_at
            AND CAST(NEW.signed_name AS BINARY) <=> CAST(OLD.signed_name AS BINARY) AND CAST(NEW.signature AS BINARY) <=> CAST(OLD.signature AS BINARY)
            AND NEW.over_at <=> OLD.over_at AND NEW.withdrawn_at <=> OLD.withdrawn_at AND CAST(NEW.withdrawn_by AS BINARY) <=> CAST(OLD.withdrawn_by AS BINARY)
            AND CAST(NEW.withdrawn_reason AS BINARY) <=> CAST(OLD.withdrawn_reason AS BINARY))
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a consent never changes'; END IF$$
CREATE TRIGGER file_stays BEFORE UPDATE ON attached_file FOR EACH ROW
    IF (OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.sent_key IS NOT NULL
        OR NOT (NEW.id = OLD.id AND NEW.client_id = OLD.client_id AND NEW.appointment_id <=> OLD.appointment_id AND NEW.kind = OLD.kind
            AND CAST(NEW.name AS BINARY) = CAST(OLD.name AS BINARY) AND CAST(NEW.caption AS BINARY) = CAST(OLD.caption AS BINARY) AND NEW.bytes = OLD.bytes
            AND NEW.width <=> OLD.width AND NEW.height <=> OLD.height AND NEW.added_at = OLD.added_at
            AND NEW.practitioner_id = OLD.practitioner_id AND CAST(NEW.added_by AS BINARY) = CAST(OLD.added_by AS BINARY)))
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.appointment_id <=> OLD.appointment_id AND CAST(NEW.kind AS BINARY) <=> CAST(OLD.kind AS BINARY)
            AND CAST(NEW.name AS BINARY) <=> CAST(OLD.name AS BINARY) AND CAST(NEW.caption AS BINARY) <=> CAST(OLD.caption AS BINARY) AND NEW.bytes <=> OLD.bytes
            AND NEW.width <=> OLD.width AND NEW.height <=> OLD.height AND NEW.sent_key <=> OLD.sent_key AND NEW.added_at <=> OLD.added_at
            AND NEW.practitioner_id <=> OLD.practitioner_id AND CAST(NEW.added_by AS BINARY) <=> CAST(OLD.added_by AS BINARY) AND NEW.removed_at <=> OLD.removed_at
            AND NEW.removed_practitioner_id <=> OLD.removed_practitioner_id AND CAST(NEW.removed_by AS BINARY) <=> CAST(OLD.removed_by AS BINARY)
            AND CAST(NEW.removed_reason AS BINARY) <=> CAST(OLD.removed_reason AS BINARY))
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
CREATE TRIGGER looking_after_only_ends BEFORE UPDATE ON looking_after FOR EACH ROW
    IF (OLD.ended_at IS NOT NULL OR NEW.carer_id <> OLD.carer_id OR NEW.client_id <> OLD.client_id OR NEW.agreed_as <> OLD.agreed_as OR NEW.agreed_name <> OLD.agreed_name
        OR NEW.agreed_how <> OLD.agreed_how OR NEW.since_at <> OLD.since_at OR NEW.set_up_by <> OLD.set_up_by)
        AND NOT ((SELECT COUNT(*) FROM client_moving m WHERE m.connection_id = CONNECTION_ID() AND m.from_id = OLD.client_id AND m.kept_id = NEW.client_id) = 1
        AND NEW.id <=> OLD.id AND NEW.carer_id <=> OLD.carer_id AND CAST(NEW.agreed_as AS BINARY) <=> CAST(OLD.agreed_as AS BINARY)
            AND CAST(NEW.agreed_name AS BINARY) <=> CAST(OLD.agreed_name AS BINARY) AND CAST(NEW.agreed_how AS BINARY) <=> CAST(OLD.agreed_how AS BINARY)
            AND NEW.since_at <=> OLD.since_at AND CAST(NEW.set_up_by AS BINARY) <=> CAST(OLD.set_up_by AS BINARY) AND NEW.ended_at <=> OLD.ended_at
            AND CAST(NEW.ended_by AS BINARY) <=> CAST(OLD.ended_by AS BINARY) AND NEW.version <=> OLD.version)
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who agreed to what stays as it was; it can only end, once'; END IF$$

-- Nothing new comes to a client who has become another. The lock lets whoever was faster come first: a merge waits for what is being written, and what comes later sees it.
CREATE TRIGGER account_of_a_client BEFORE INSERT ON account FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER appointment_of_a_client BEFORE INSERT ON appointment FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER course_of_care_of_a_client BEFORE INSERT ON course_of_care FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER wait_list_entry_of_a_client BEFORE INSERT ON wait_list_entry FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER looking_after_of_a_client BEFORE INSERT ON looking_after FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER soap_note_of_a_client BEFORE INSERT ON soap_note FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER knot_of_a_client BEFORE INSERT ON knot FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER no_go_area_of_a_client BEFORE INSERT ON no_go_area FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER safety_check_of_a_client BEFORE INSERT ON safety_check FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER attached_file_of_a_client BEFORE INSERT ON attached_file FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER check_in_of_a_client BEFORE INSERT ON check_in FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER after_answer_of_a_client BEFORE INSERT ON after_answer FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER home_care_tick_of_a_client BEFORE INSERT ON home_care_tick FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER client_form_of_a_client BEFORE INSERT ON client_form FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER emergency_contact_of_a_client BEFORE INSERT ON emergency_contact FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER form_request_of_a_client BEFORE INSERT ON form_request FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER consent_of_a_client BEFORE INSERT ON consent FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
CREATE TRIGGER outgoing_message_of_a_client BEFORE INSERT ON outgoing_message FOR EACH ROW
    IF (SELECT became_id FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'; END IF$$
DELIMITER ;
