-- Places with their own clocks, what a service needs around it, when nobody works, and how visits change.

CREATE TABLE location (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name    VARCHAR(120) NOT NULL,
    zone    VARCHAR(60)  NOT NULL,
    address VARCHAR(200) NULL,
    phone   VARCHAR(40)  NULL,
    active  BOOLEAN      NOT NULL DEFAULT TRUE,
    version INT          NOT NULL DEFAULT 0,
    CONSTRAINT location_name UNIQUE (name)
) DEFAULT CHARACTER SET utf8mb4;

-- A clinic that was set up before has one place: itself.
INSERT INTO location (name, zone, address, phone) SELECT name, zone, address, phone FROM clinic;

ALTER TABLE clinic ADD currency CHAR(3) NOT NULL DEFAULT 'GBP';

ALTER TABLE room ADD location_id BIGINT NULL;
UPDATE room SET location_id = (SELECT MIN(id) FROM location);
ALTER TABLE room MODIFY location_id BIGINT NOT NULL;
ALTER TABLE room ADD CONSTRAINT room_at FOREIGN KEY (location_id) REFERENCES location (id);
ALTER TABLE room DROP INDEX room_name, ADD CONSTRAINT room_name UNIQUE (location_id, name);

-- Times before and after a visit that therapist and room need and the client does not. Prices in the smallest unit of
-- the clinic's currency.
ALTER TABLE service
    ADD prepare_minutes  SMALLINT     NOT NULL DEFAULT 0,
    ADD clean_up_minutes SMALLINT     NOT NULL DEFAULT 0,
    ADD price            INT          NULL,
    ADD online           BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD description      VARCHAR(200) NULL,
    ADD CONSTRAINT service_preparation CHECK (prepare_minutes BETWEEN 0 AND 120 AND MOD(prepare_minutes, 5) = 0),
    ADD CONSTRAINT service_clean_up CHECK (clean_up_minutes BETWEEN 0 AND 120 AND MOD(clean_up_minutes, 5) = 0),
    ADD CONSTRAINT service_price CHECK (price >= 0);

-- The rooms that a service fits into; a service without any fits into all.
CREATE TABLE service_room (
    service_id BIGINT NOT NULL,
    room_id    BIGINT NOT NULL,
    PRIMARY KEY (service_id, room_id),
    CONSTRAINT fitting_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT fitting_room FOREIGN KEY (room_id) REFERENCES room (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Hours hold at a place and between two days, both included.
ALTER TABLE working_hours
    ADD location_id BIGINT NULL,
    ADD valid_from  DATE   NOT NULL DEFAULT '2000-01-01',
    ADD valid_until DATE   NOT NULL DEFAULT '2099-12-31';
UPDATE working_hours SET location_id = (SELECT MIN(id) FROM location);
ALTER TABLE working_hours MODIFY location_id BIGINT NOT NULL;
ALTER TABLE working_hours
    ADD CONSTRAINT hours_at FOREIGN KEY (location_id) REFERENCES location (id),
    ADD CONSTRAINT hours_valid CHECK (valid_from <= valid_until),
    ADD CONSTRAINT hours_once_at_a_time UNIQUE (practitioner_id, weekday, starts, valid_from);
ALTER TABLE working_hours DROP INDEX hours_once;

CREATE TABLE time_off (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    practitioner_id BIGINT       NOT NULL,
    starts_at       DATETIME(6)  NOT NULL,
    ends_at         DATETIME(6)  NOT NULL,
    note            VARCHAR(200) NULL,
    version         INT          NOT NULL DEFAULT 0,
    KEY time_off_by_practitioner (practitioner_id, ends_at),
    KEY time_off_by_end (ends_at),
    CONSTRAINT time_off_of FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT time_off_forward CHECK (starts_at < ends_at)
) DEFAULT CHARACTER SET utf8mb4;

-- Whole days on which a place is closed, both included; without a place all are.
CREATE TABLE closure (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    location_id BIGINT       NULL,
    first_day   DATE         NOT NULL,
    last_day    DATE         NOT NULL,
    name        VARCHAR(120) NOT NULL,
    version     INT          NOT NULL DEFAULT 0,
    KEY closure_by_end (last_day),
    CONSTRAINT closure_of FOREIGN KEY (location_id) REFERENCES location (id),
    CONSTRAINT closure_forward CHECK (first_day <= last_day)
) DEFAULT CHARACTER SET utf8mb4;

-- How the clinic books: one row.
CREATE TABLE booking_policy (
    id                     TINYINT  NOT NULL PRIMARY KEY,
    start_grid_minutes     SMALLINT NOT NULL DEFAULT 15,
    furthest_ahead_days    SMALLINT NOT NULL DEFAULT 548,
    online_notice_minutes  INT      NOT NULL DEFAULT 120,
    online_ahead_days      SMALLINT NOT NULL DEFAULT 60,
    online_beside_visits   BOOLEAN  NOT NULL DEFAULT FALSE,
    hold_minutes           SMALLINT NOT NULL DEFAULT 10,
    late_notice_hours      SMALLINT NOT NULL DEFAULT 24,
    no_shows_count         BOOLEAN  NOT NULL DEFAULT FALSE,
    undo_minutes           SMALLINT NOT NULL DEFAULT 3,
    version                INT      NOT NULL DEFAULT 0,
    CONSTRAINT one_policy CHECK (id = 1),
    CONSTRAINT start_grid CHECK (start_grid_minutes IN (5, 10, 15, 20, 30, 60)),
    CONSTRAINT furthest_ahead CHECK (furthest_ahead_days BETWEEN 1 AND 1100),
    CONSTRAINT online_notice CHECK (online_notice_minutes BETWEEN 0 AND 43200),
    CONSTRAINT online_ahead CHECK (online_ahead_days BETWEEN 1 AND 1100),
    CONSTRAINT hold_length CHECK (hold_minutes BETWEEN 1 AND 60),
    CONSTRAINT late_notice CHECK (late_notice_hours BETWEEN 0 AND 336),
    CONSTRAINT undo_length CHECK (undo_minutes BETWEEN 0 AND 60)
) DEFAULT CHARACTER SET utf8mb4;
INSERT INTO booking_policy (id) VALUES (1);

-- Raised in the transaction of every change to what the clinic offers, so that every server knows when its copy is old.
CREATE TABLE timetable_version (
    id      TINYINT NOT NULL PRIMARY KEY,
    version BIGINT  NOT NULL DEFAULT 0,
    CONSTRAINT one_timetable CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4;
INSERT INTO timetable_version (id) VALUES (1);

-- What the service needed around the visit when it was booked: a later change of the service leaves the visit alone.
ALTER TABLE appointment
    ADD prepare_minutes  SMALLINT     NOT NULL DEFAULT 0,
    ADD clean_up_minutes SMALLINT     NOT NULL DEFAULT 0,
    ADD overlap_reason   VARCHAR(300) NULL,
    ADD confirmed_at     DATETIME(6)  NULL,
    ADD started_at       DATETIME(6)  NULL,
    ADD no_show_at       DATETIME(6)  NULL,
    ADD cancelled_by     VARCHAR(10)  NULL,
    ADD cancelled_late   BOOLEAN      NULL,
    ADD KEY appointment_by_room (room_id, starts_at),
    DROP CONSTRAINT appointment_status;
ALTER TABLE appointment
    ADD CONSTRAINT appointment_status
        CHECK (status IN ('booked', 'confirmed', 'arrived', 'in-session', 'completed', 'no-show', 'cancelled')),
    ADD CONSTRAINT cancelled_by_a_side CHECK (cancelled_by IN ('client', 'clinic'));

-- A time that a visitor of the public pages is about to book. It blocks until held_until and no longer.
CREATE TABLE held_booking (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    service_id       BIGINT      NOT NULL,
    practitioner_id  BIGINT      NOT NULL,
    room_id          BIGINT      NOT NULL,
    starts_at        DATETIME(6) NOT NULL,
    ends_at          DATETIME(6) NOT NULL,
    prepare_minutes  SMALLINT    NOT NULL DEFAULT 0,
    clean_up_minutes SMALLINT    NOT NULL DEFAULT 0,
    held_at          DATETIME(6) NOT NULL,
    held_until       DATETIME(6) NOT NULL,
    appointment_id   BIGINT      NULL,
    version          INT         NOT NULL DEFAULT 0,
    KEY hold_by_end (held_until),
    KEY hold_by_practitioner (practitioner_id, starts_at),
    KEY hold_by_room (room_id, starts_at),
    CONSTRAINT hold_for FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT hold_with FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT hold_in FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT hold_became FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT hold_forward CHECK (starts_at < ends_at)
) DEFAULT CHARACTER SET utf8mb4;

-- A therapist may be overbooked on purpose: such a visit lies in a layer above 0. Layers of a tick are filled from 0, so
-- that layer 0 being free means that the tick is. overlays is touched by whoever lays a visit above, which makes that
-- and the removal of the visit below collide on every kind of cluster.
ALTER TABLE slot_claim
    ADD layer    TINYINT  NOT NULL DEFAULT 0,
    ADD overlays SMALLINT NOT NULL DEFAULT 0,
    ADD hold_id  BIGINT   NULL,
    MODIFY appointment_id BIGINT NULL;
ALTER TABLE slot_claim DROP PRIMARY KEY, ADD PRIMARY KEY (resource_kind, resource_id, tick, layer);
ALTER TABLE slot_claim
    ADD CONSTRAINT claim_of_hold FOREIGN KEY (hold_id) REFERENCES held_booking (id),
    ADD CONSTRAINT only_therapists_overlap CHECK (layer = 0 OR (resource_kind = 'P' AND layer BETWEEN 1 AND 9)),
    ADD CONSTRAINT claim_of_one CHECK ((appointment_id IS NULL) <> (hold_id IS NULL));

-- Every change of the calendar: the history of a visit, and what other screens are told.
CREATE TABLE calendar_change (
    id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at          DATETIME(6)  NOT NULL,
    what                 VARCHAR(20)  NOT NULL,
    appointment_id       BIGINT       NULL,
    location_id          BIGINT       NULL,
    who                  VARCHAR(120) NOT NULL,
    from_status          VARCHAR(20)  NULL,
    to_status            VARCHAR(20)  NULL,
    from_starts_at       DATETIME(6)  NULL,
    to_starts_at         DATETIME(6)  NULL,
    from_ends_at         DATETIME(6)  NULL,
    to_ends_at           DATETIME(6)  NULL,
    from_practitioner_id BIGINT       NULL,
    to_practitioner_id   BIGINT       NULL,
    reason               VARCHAR(300) NULL,
    KEY change_of_visit (appointment_id, id),
    KEY change_by_time (happened_at),
    CONSTRAINT changed_visit FOREIGN KEY (appointment_id) REFERENCES appointment (id)
) DEFAULT CHARACTER SET utf8mb4;
