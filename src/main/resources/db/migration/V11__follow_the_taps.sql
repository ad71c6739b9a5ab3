-- Objective and plan are written from what was tapped until somebody edits them. Own words that somebody puts away by starting
-- again are kept beside the draft and go when it is signed.

ALTER TABLE soap_note
    ADD COLUMN objective_follows BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN plan_follows      BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN objective_aside   TEXT    NULL,
    ADD COLUMN plan_aside        TEXT    NULL;

UPDATE soap_note SET objective_follows = TRUE WHERE status = 'draft' AND objective = '';
UPDATE soap_note SET plan_follows = TRUE WHERE status = 'draft' AND plan = '';
