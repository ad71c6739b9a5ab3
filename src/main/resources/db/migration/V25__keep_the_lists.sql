-- Owners keep the lists of presets, movements and questions about safety themselves. What is retired is offered no more and stays where it
-- was used; a name is there once.

UPDATE preset p JOIN preset q ON q.name = p.name AND (q.position < p.position OR q.position = p.position AND q.code < p.code)
    SET p.name = CONCAT(LEFT(p.name, 39), ' ', p.code);
UPDATE movement m JOIN movement o ON o.joint = m.joint AND o.name = m.name AND (o.position < m.position OR o.position = m.position AND o.code < m.code)
    SET m.name = CONCAT(LEFT(m.name, 19), ' ', m.code);
UPDATE safety_topic t JOIN safety_topic o ON o.name = t.name AND (o.position < t.position OR o.position = t.position AND o.code < t.code)
    SET t.name = CONCAT(LEFT(t.name, 39), ' ', t.code);

ALTER TABLE preset ADD COLUMN version INT NOT NULL DEFAULT 0, ADD CONSTRAINT preset_once UNIQUE (name);
ALTER TABLE movement ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE, ADD COLUMN version INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT movement_once UNIQUE (joint, name);
ALTER TABLE safety_topic ADD COLUMN version INT NOT NULL DEFAULT 0, ADD CONSTRAINT topic_once UNIQUE (name);

-- What a movement was called and what was usual when it was measured: a signed note goes on saying so. The rows of signed notes get what the
-- list has said until now, for which their guard steps aside once.
DROP TRIGGER signed_motion_stays;
ALTER TABLE range_of_motion ADD COLUMN name VARCHAR(101) NULL, ADD COLUMN usual_from SMALLINT NULL, ADD COLUMN usual_to SMALLINT NULL;
UPDATE range_of_motion r JOIN movement m ON m.code = r.movement
    SET r.name = CONCAT(m.joint, ' ', m.name), r.usual_from = m.usual_from, r.usual_to = m.usual_to;
ALTER TABLE range_of_motion MODIFY COLUMN name VARCHAR(101) NOT NULL, MODIFY COLUMN usual_from SMALLINT NOT NULL, MODIFY COLUMN usual_to SMALLINT NOT NULL;

DELIMITER $$
CREATE TRIGGER signed_motion_stays BEFORE UPDATE ON range_of_motion FOR EACH ROW
    IF (SELECT COUNT(*) FROM soap_note WHERE id IN (OLD.note_id, NEW.note_id) AND status = 'signed') > 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed note never changes'; END IF$$
DELIMITER ;
