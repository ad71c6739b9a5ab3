-- Messages also go to mobile phones, and reminders by the way that a client prefers.
ALTER TABLE outgoing_message ADD channel VARCHAR(10) NOT NULL DEFAULT 'email';
ALTER TABLE outgoing_message ADD CONSTRAINT message_channel CHECK (channel IN ('email', 'text'));
ALTER TABLE client ADD by_text BOOLEAN NOT NULL DEFAULT FALSE;
