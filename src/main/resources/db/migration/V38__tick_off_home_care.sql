-- Home care in the client's own hands: how often, how long, a picture of ours, and ticking it off.

ALTER TABLE home_care
    ADD COLUMN how_often VARCHAR(80)  NOT NULL DEFAULT '',
    ADD COLUMN how_long  VARCHAR(80)  NOT NULL DEFAULT '',
    -- Of the drawings in home-care.svg, and what it shows in words; null where there is none.
    ADD COLUMN picture       VARCHAR(40)  NULL,
    ADD COLUMN picture_words VARCHAR(160) NOT NULL DEFAULT '';

UPDATE home_care SET how_often = 'Once or twice a day', how_long = '30 to 90 seconds on each spot', picture = 'ball', picture_words = 'Somebody leans with the back against a ball at the wall' WHERE code = 'ball';
UPDATE home_care SET how_often = 'Once a day', how_long = 'A minute or two for each muscle', picture = 'foam-roller', picture_words = 'Somebody leans on the arms and rolls over a roller on the floor' WHERE code = 'foam-roller';
UPDATE home_care SET how_often = 'Several times a day', how_long = '15 to 30 seconds each time', picture = 'stretch', picture_words = 'Somebody stands and draws the head gently to the side with a hand' WHERE code = 'stretch';
UPDATE home_care SET how_often = 'Once or twice a day', how_long = '15 to 20 minutes', picture = 'heat', picture_words = 'A warm bottle' WHERE code = 'heat';
UPDATE home_care SET how_often = 'Two or three times a day', how_long = '10 minutes', picture = 'cold', picture_words = 'A cold pack' WHERE code = 'cold';
UPDATE home_care SET how_often = 'Over the day', picture = 'hydration', picture_words = 'A glass of water' WHERE code = 'hydration';
UPDATE home_care SET how_often = 'Every half hour to an hour at the desk', how_long = 'A minute or two', picture = 'desk-breaks', picture_words = 'Somebody stands beside a desk and rolls the shoulders' WHERE code = 'desk-breaks';
UPDATE home_care SET how_often = 'Before and after exercise', how_long = 'Five to ten minutes', picture = 'warm-up', picture_words = 'Somebody runs easily' WHERE code = 'warm-up';
UPDATE home_care SET how_often = 'On most days', how_long = '20 to 30 minutes', picture = 'gentle-exercise', picture_words = 'Somebody walks outside' WHERE code = 'gentle-exercise';
UPDATE home_care SET how_often = 'Once a day', how_long = 'Ten minutes', picture = 'stress', picture_words = 'Somebody sits quietly with crossed legs' WHERE code = 'stress';

-- What a client says to have done on a day, by the clock of the place that advised it.
CREATE TABLE home_care_tick (
    client_id BIGINT      NOT NULL,
    home_care VARCHAR(40) NOT NULL,
    day       DATE        NOT NULL,
    ticked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (client_id, home_care, day),
    CONSTRAINT tick_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT tick_for FOREIGN KEY (home_care) REFERENCES home_care (code)
) DEFAULT CHARACTER SET utf8mb4;
