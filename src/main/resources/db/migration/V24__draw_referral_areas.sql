-- Where the pain of a knot spreads, drawn at a visit: part of what the visit found of the knot.

CREATE TABLE referral_area (
    finding_id    BIGINT       NOT NULL,
    position      TINYINT      NOT NULL,
    chart_view    VARCHAR(10)  NOT NULL,
    chart_version SMALLINT     NOT NULL,
    -- Its corners as fractions of the view: x,y x,y ...
    outline       VARCHAR(400) NOT NULL,
    PRIMARY KEY (finding_id, position),
    CONSTRAINT referred_from FOREIGN KEY (finding_id) REFERENCES knot_finding (id),
    CONSTRAINT referral_view CHECK (chart_view IN ('front', 'back', 'left', 'right'))
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER referral_into_draft BEFORE INSERT ON referral_area FOR EACH ROW
    IF (SELECT n.status FROM soap_note n JOIN knot_finding f ON f.note_id = n.id WHERE f.id = NEW.finding_id) = 'signed'
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_referral_stays BEFORE UPDATE ON referral_area FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note n JOIN knot_finding f ON f.note_id = n.id WHERE f.id IN (OLD.finding_id, NEW.finding_id) AND n.status = 'signed') > 0
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
CREATE TRIGGER signed_referral_is_kept BEFORE DELETE ON referral_area FOR EACH ROW
    IF (SELECT n.status FROM soap_note n JOIN knot_finding f ON f.note_id = n.id WHERE f.id = OLD.finding_id) = 'signed'
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
DELIMITER ;
