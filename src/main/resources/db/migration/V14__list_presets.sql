-- Sets of muscles that are looked at together. A clinic may edit them. A knot remembers with which set it came onto a note's list, so
-- that those nobody touched can be taken off again in one step.

CREATE TABLE preset (
    code     VARCHAR(40) NOT NULL PRIMARY KEY,
    name     VARCHAR(80) NOT NULL,
    position SMALLINT    NOT NULL,
    active   BOOLEAN     NOT NULL DEFAULT TRUE
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE preset_muscle (
    preset   VARCHAR(40) NOT NULL,
    position SMALLINT    NOT NULL,
    muscle   VARCHAR(40) NOT NULL,
    PRIMARY KEY (preset, position),
    CONSTRAINT preset_muscle_once UNIQUE (preset, muscle),
    CONSTRAINT preset_of FOREIGN KEY (preset) REFERENCES preset (code),
    CONSTRAINT preset_names FOREIGN KEY (muscle) REFERENCES muscle (code)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE knot_finding
    ADD COLUMN preset VARCHAR(40) NULL,
    ADD CONSTRAINT finding_came_with FOREIGN KEY (preset) REFERENCES preset (code);

INSERT INTO preset (code, name, position) VALUES
    ('desk-worker', 'Desk worker', 10),
    ('head-and-neck', 'Head and neck', 20),
    ('low-back', 'Low back', 30),
    ('shoulder-and-arm', 'Shoulder and arm', 40),
    ('runner', 'Runner', 50);

INSERT INTO preset_muscle (preset, position, muscle) VALUES
    ('desk-worker', 0, 'upper-trapezius'), ('desk-worker', 1, 'levator-scapulae'), ('desk-worker', 2, 'suboccipitals'),
    ('desk-worker', 3, 'middle-trapezius'), ('desk-worker', 4, 'rhomboids'), ('desk-worker', 5, 'infraspinatus'),
    ('desk-worker', 6, 'pectoralis-minor'), ('desk-worker', 7, 'wrist-extensors'),
    ('head-and-neck', 0, 'suboccipitals'), ('head-and-neck', 1, 'splenius'), ('head-and-neck', 2, 'sternocleidomastoid'),
    ('head-and-neck', 3, 'scalenes'), ('head-and-neck', 4, 'upper-trapezius'), ('head-and-neck', 5, 'temporalis'),
    ('head-and-neck', 6, 'masseter'),
    ('low-back', 0, 'quadratus-lumborum'), ('low-back', 1, 'erector-spinae-lumbar'), ('low-back', 2, 'multifidus'),
    ('low-back', 3, 'gluteus-medius'), ('low-back', 4, 'piriformis'), ('low-back', 5, 'iliopsoas'),
    ('shoulder-and-arm', 0, 'supraspinatus'), ('shoulder-and-arm', 1, 'infraspinatus'), ('shoulder-and-arm', 2, 'teres-minor'),
    ('shoulder-and-arm', 3, 'posterior-deltoid'), ('shoulder-and-arm', 4, 'biceps-brachii'), ('shoulder-and-arm', 5, 'wrist-extensors'),
    ('runner', 0, 'gluteus-medius'), ('runner', 1, 'piriformis'), ('runner', 2, 'tensor-fasciae-latae'), ('runner', 3, 'rectus-femoris'),
    ('runner', 4, 'biceps-femoris'), ('runner', 5, 'gastrocnemius'), ('runner', 6, 'soleus'), ('runner', 7, 'tibialis-anterior');
