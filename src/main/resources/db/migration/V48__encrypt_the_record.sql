-- Room for what is encrypted: a third more than the text and some forty bytes. How long a text may be is checked before it is encrypted.
ALTER TABLE soap_note
    MODIFY subjective      MEDIUMTEXT NOT NULL,
    MODIFY objective       MEDIUMTEXT NOT NULL,
    MODIFY assessment      MEDIUMTEXT NOT NULL,
    MODIFY plan            MEDIUMTEXT NOT NULL,
    MODIFY home_care_words TEXT       NOT NULL,
    MODIFY objective_aside MEDIUMTEXT NULL,
    MODIFY plan_aside      MEDIUMTEXT NULL;
ALTER TABLE note_amendment MODIFY reason TEXT NOT NULL, MODIFY words MEDIUMTEXT NOT NULL;
ALTER TABLE note_cosignature MODIFY remark TEXT NOT NULL;
ALTER TABLE orthopaedic_test MODIFY name TEXT NOT NULL, MODIFY words TEXT NOT NULL;
ALTER TABLE safety_check MODIFY words TEXT NOT NULL, MODIFY reason TEXT NOT NULL;
ALTER TABLE course_goal MODIFY words TEXT NOT NULL, MODIFY measure TEXT NOT NULL;
ALTER TABLE discharge_summary MODIFY words MEDIUMTEXT NOT NULL;
ALTER TABLE referral_letter MODIFY recipient TEXT NOT NULL;
ALTER TABLE check_in MODIFY words TEXT NOT NULL;
ALTER TABLE form_answer MODIFY words TEXT NOT NULL;
ALTER TABLE attached_file MODIFY name TEXT NOT NULL, MODIFY caption TEXT NOT NULL, MODIFY removed_reason TEXT NULL;

DROP TRIGGER file_piece_fits;
DELIMITER $$
-- A file that is there whole has no room for another piece. What is encrypted has 44 bytes more.
CREATE TRIGGER file_piece_fits BEFORE INSERT ON attached_file_piece FOR EACH ROW
    IF (SELECT COUNT(*) FROM attached_file WHERE id = NEW.file_id AND bytes >= NEW.piece * 1048576 + GREATEST(LENGTH(NEW.content) - 44, 1)) = 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file never changes'; END IF$$
DELIMITER ;
