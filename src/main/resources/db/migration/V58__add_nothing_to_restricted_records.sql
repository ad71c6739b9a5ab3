-- What hangs from notes and courses does not grow either in a restricted record, and what stands there stays as it was. Locks as in V57.
-- A co-signature that a note waits for may still be given: it completes the note.
DELIMITER $$
CREATE TRIGGER note_amendment_of_nobody_restricted BEFORE INSERT ON note_amendment FOR EACH ROW
    IF (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM soap_note n JOIN client k ON k.id = n.client_id WHERE n.id = NEW.note_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER course_goal_of_nobody_restricted BEFORE INSERT ON course_goal FOR EACH ROW
    IF (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_of_care c JOIN client k ON k.id = c.client_id WHERE c.id = NEW.course_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER goal_value_of_nobody_restricted BEFORE INSERT ON goal_value FOR EACH ROW
    IF (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_goal g JOIN course_of_care c ON c.id = g.course_id JOIN client k ON k.id = c.client_id WHERE g.id = NEW.goal_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER reassessment_of_nobody_restricted BEFORE INSERT ON reassessment FOR EACH ROW
    IF (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_of_care c JOIN client k ON k.id = c.client_id WHERE c.id = NEW.course_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER discharge_summary_of_nobody_restricted BEFORE INSERT ON discharge_summary FOR EACH ROW
    IF (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_of_care c JOIN client k ON k.id = c.client_id WHERE c.id = NEW.course_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER referral_letter_of_nobody_restricted BEFORE INSERT ON referral_letter FOR EACH ROW
    IF (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_of_care c JOIN client k ON k.id = c.client_id WHERE c.id = NEW.course_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER goal_value_stays_restricted BEFORE UPDATE ON goal_value FOR EACH ROW
    IF NEW.value <> OLD.value AND (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_goal g JOIN course_of_care c ON c.id = g.course_id JOIN client k ON k.id = c.client_id WHERE g.id = NEW.goal_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER course_goal_stays_restricted BEFORE UPDATE ON course_goal FOR EACH ROW
    IF NOT (NEW.ended_at <=> OLD.ended_at) AND (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_of_care c JOIN client k ON k.id = c.client_id WHERE c.id = NEW.course_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
-- Its version counts what people write; new keys do not.
CREATE TRIGGER discharge_summary_stays_restricted BEFORE UPDATE ON discharge_summary FOR EACH ROW
    IF NEW.version <> OLD.version AND (SELECT IF(k.restricted_at IS NULL, 0, 1) FROM course_of_care c JOIN client k ON k.id = c.client_id WHERE c.id = NEW.course_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER attached_file_stays_restricted BEFORE UPDATE ON attached_file FOR EACH ROW
    IF NOT (NEW.removed_at <=> OLD.removed_at) AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
CREATE TRIGGER no_go_area_stays_restricted BEFORE UPDATE ON no_go_area FOR EACH ROW
    IF NOT (NEW.lifted_at <=> OLD.lifted_at) AND (SELECT IF(restricted_at IS NULL, 0, 1) FROM client WHERE id = NEW.client_id LOCK IN SHARE MODE) = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of this client is restricted'; END IF$$
DELIMITER ;
