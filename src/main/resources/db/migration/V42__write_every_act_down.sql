-- Not only looks but whatever is done. Rows from before have no name and no address; a name is the account's of then, so that it stays when the account is renamed.
ALTER TABLE audit_event
    MODIFY act VARCHAR(30) NOT NULL,
    MODIFY part VARCHAR(30) NOT NULL,
    ADD COLUMN account_name VARCHAR(250) NULL,
    -- By which access token, where it was a program. Known by its number alone, which no other token gets.
    ADD COLUMN token_id BIGINT NULL,
    ADD COLUMN remote_address VARCHAR(45) NULL;
