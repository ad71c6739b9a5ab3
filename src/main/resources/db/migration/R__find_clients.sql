-- What searching for clients needs beside their rows. All of it follows from table client, so this migration builds it anew
-- whenever this file changes. SearchWords and PhoneNumber in the sources keep it up to date and must split names and read
-- numbers the same way.

-- Every word of a client's name: people are asked for by any of them, and the beginning of a word has to be enough.
CREATE TABLE IF NOT EXISTS client_word (
    client_id BIGINT      NOT NULL,
    position  SMALLINT    NOT NULL,
    word      VARCHAR(80) NOT NULL,
    PRIMARY KEY (client_id, position),
    KEY client_by_word (word, client_id),
    CONSTRAINT word_of_client FOREIGN KEY (client_id) REFERENCES client (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

DELETE FROM client_word;
INSERT INTO client_word (client_id, position, word)
WITH RECURSIVE nth AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM nth WHERE n < 161)
SELECT named.id, nth.n - 1, SUBSTRING_INDEX(SUBSTRING_INDEX(named.words, ' ', nth.n), ' ', -1)
FROM (SELECT id, TRIM(REGEXP_REPLACE(REGEXP_REPLACE(CONCAT(given_name, ' ', family_name), '[''’ʼ`]', ''), '[[:space:],.‐–-]+', ' ')) AS words
      FROM client) named
JOIN nth ON nth.n <= 1 + CHAR_LENGTH(named.words) - CHAR_LENGTH(REPLACE(named.words, ' ', ''))
WHERE named.words <> '';

-- The national part of a phone number, so that 07700 900129 and +44 7700 900129 are the same number.
UPDATE client
SET phone_digits = REGEXP_REPLACE(REGEXP_REPLACE(phone, '[^0-9]', ''),
    CASE WHEN phone REGEXP '^[ (]*([+]|00)'
        THEN '^(00)?(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9][0-9])0?'
        ELSE '^0' END, '')
WHERE phone IS NOT NULL;
