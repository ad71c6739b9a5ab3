-- The clinic's own words for messages, and the language in which a client is written to.

-- One row for each kind and language that somebody has changed. It stays, without words, where the standard ones were taken again: its
-- version only ever rises, and tells two who change the same words from each other.
CREATE TABLE own_wording (
    kind     VARCHAR(30)  NOT NULL,
    language VARCHAR(10)  NOT NULL,
    subject  VARCHAR(200) NULL,
    body     TEXT         NULL,
    -- The same as a text message.
    text     TEXT         NULL,
    version  INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, language),
    CONSTRAINT whole_wording CHECK ((subject IS NULL) = (body IS NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- The language's tag.
ALTER TABLE client ADD language VARCHAR(10) NOT NULL DEFAULT 'en';
