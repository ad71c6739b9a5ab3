-- Reminders of coming visits, and who wants none.

-- When clients are reminded: one row, and the hours before a visit in a table of their own.
CREATE TABLE reminder_plan (
    id          TINYINT NOT NULL PRIMARY KEY,
    -- By the clock of the place; nobody is reminded from one to the other. The same twice for no quiet hours.
    quiet_from  TIME    NOT NULL,
    quiet_until TIME    NOT NULL,
    version     INT     NOT NULL DEFAULT 0,
    CONSTRAINT one_reminder_plan CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE reminder_time (
    plan_id      TINYINT  NOT NULL,
    hours_before SMALLINT NOT NULL,
    PRIMARY KEY (plan_id, hours_before),
    CONSTRAINT reminder_time_of FOREIGN KEY (plan_id) REFERENCES reminder_plan (id),
    CONSTRAINT reminder_reach CHECK (hours_before BETWEEN 1 AND 336)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO reminder_plan (id, quiet_from, quiet_until) VALUES (1, '21:00:00', '08:00:00');
INSERT INTO reminder_time (plan_id, hours_before) VALUES (1, 24);

-- What was reminded of, or needs no reminder any more: the key lets each reminder out once, however many servers look. A visit that was
-- moved is reminded of anew.
CREATE TABLE visit_reminder (
    appointment_id BIGINT      NOT NULL,
    starts_at      DATETIME(6) NOT NULL,
    hours_before   SMALLINT    NOT NULL,
    -- Of the link that stops reminders, as its SHA-256; null where nothing was sent.
    stop_hash      BINARY(32)  NULL,
    PRIMARY KEY (appointment_id, starts_at, hours_before),
    CONSTRAINT stop_once UNIQUE (stop_hash),
    CONSTRAINT reminder_of FOREIGN KEY (appointment_id) REFERENCES appointment (id)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE client ADD reminded BOOLEAN NOT NULL DEFAULT TRUE;
