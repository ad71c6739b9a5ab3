-- Words that therapists write again and again: a snippet stands for a typed shortcut, a template adds to the parts of a note.
-- Neither is clinical content: what came of them is in the notes.

CREATE TABLE snippet (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    practitioner_id BIGINT        NOT NULL,
    -- Without the semicolon that is typed before it.
    shortcut        VARCHAR(20)   NOT NULL,
    words           VARCHAR(1000) NOT NULL,
    -- The part of a note under which it is offered; null for all of them.
    part            VARCHAR(15)   NULL,
    CONSTRAINT shortcut_once UNIQUE (practitioner_id, shortcut),
    CONSTRAINT snippet_of FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT snippet_part CHECK (part IN ('subjective', 'objective', 'assessment', 'plan'))
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE note_template (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- Whose it is; null for one that came with the program.
    practitioner_id BIGINT        NULL,
    name            VARCHAR(80)   NOT NULL,
    for_everybody   BOOLEAN       NOT NULL,
    subjective      VARCHAR(2000) NOT NULL,
    objective       VARCHAR(2000) NOT NULL,
    assessment      VARCHAR(2000) NOT NULL,
    plan            VARCHAR(2000) NOT NULL,
    KEY template_by_practitioner (practitioner_id),
    CONSTRAINT template_of FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO note_template (practitioner_id, name, for_everybody, subjective, objective, assessment, plan) VALUES
    (NULL, 'First visit', TRUE,
     'Since: \nWhere, and what it feels like: \nWorse with: \nEased by: \nMedication: \nGoal: ', '', 'Contraindications considered: \nGoal and measure: ', ''),
    (NULL, 'Follow-up', TRUE, 'Since the last visit: \nHome care done: \nSoreness afterwards: ', '', 'Progress against the goal: ', ''),
    (NULL, 'Last visit of a course', TRUE, 'How the client sees the result: ', '', 'Result against the goal: ', 'To keep it so: \nCome back if: ');
