-- The link with which somebody on the wait list takes an offered time.
ALTER TABLE wait_list_entry ADD offered_key BINARY(32) NULL;
ALTER TABLE wait_list_entry ADD offered_until DATETIME(6) NULL;
ALTER TABLE wait_list_entry ADD CONSTRAINT offer_link_once UNIQUE (offered_key);
