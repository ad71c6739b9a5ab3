-- When whoever holds the session last showed that it is they: by signing in, or by the password asked for again.
ALTER TABLE sign_in_session ADD COLUMN confirmed_at DATETIME(6) NULL;
