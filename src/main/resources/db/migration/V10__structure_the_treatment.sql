-- What a technique was done with and what came of it, and what pressing a knot told after the treatment.
-- The tables' triggers hold for the new columns as they do for the old.

ALTER TABLE technique_use
    ADD COLUMN tool      VARCHAR(15) NULL,
    ADD COLUMN response  VARCHAR(15) NULL,
    ADD COLUMN tolerance TINYINT     NULL,
    ADD CONSTRAINT use_tool CHECK (tool IN ('thumbs', 'fingers', 'knuckles', 'elbow', 'forearm', 'ball', 'stick', 'roller')),
    ADD CONSTRAINT use_response CHECK (response IN ('released', 'eased', 'unchanged', 'worse')),
    ADD CONSTRAINT use_tolerance CHECK (tolerance BETWEEN 0 AND 10);

ALTER TABLE knot_finding
    ADD COLUMN pain_after_treatment TINYINT     NULL,
    ADD COLUMN twitch               VARCHAR(15) NOT NULL DEFAULT 'not-assessed',
    ADD COLUMN taut_band            VARCHAR(15) NOT NULL DEFAULT 'not-assessed',
    ADD CONSTRAINT finding_pain_after CHECK (pain_after_treatment BETWEEN 0 AND 10),
    ADD CONSTRAINT finding_twitch CHECK (twitch IN ('present', 'absent', 'not-assessed')),
    ADD CONSTRAINT finding_taut_band CHECK (taut_band IN ('present', 'absent', 'not-assessed'));
