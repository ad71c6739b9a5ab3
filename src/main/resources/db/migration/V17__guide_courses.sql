-- What is said beside the number of sessions when a course is planned: advice in the clinic's own words, one row, and never a limit.
CREATE TABLE course_guidance (
    id      TINYINT      NOT NULL PRIMARY KEY,
    acute   VARCHAR(300) NOT NULL,
    chronic VARCHAR(300) NOT NULL,
    version INT          NOT NULL DEFAULT 0,
    CONSTRAINT one_guidance CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO course_guidance (id, acute, chronic) VALUES (1, 'New knots usually take 1 to 3 sessions, at one or two a week.',
    'Long-standing or deeply embedded knots usually take 3 to 6 sessions. Once it is better, monthly keeps it so.');
