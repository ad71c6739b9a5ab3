-- A name has up to 250 characters, and a few words may follow it.
ALTER TABLE consent MODIFY withdrawn_by VARCHAR(300) NULL;
