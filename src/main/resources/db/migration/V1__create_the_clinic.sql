-- The schedule, who has taken it, the course of care, and the accounts.
-- Everything runs on MySQL 8.4+ and MariaDB 11.4 alike. Instants are DATETIME(6) in UTC.

CREATE TABLE clinic (
    id         TINYINT      NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    zone       VARCHAR(60)  NOT NULL,
    address    VARCHAR(200) NULL,
    phone      VARCHAR(40)  NULL,
    version    INT          NOT NULL DEFAULT 0,
    CONSTRAINT one_clinic CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE room (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name    VARCHAR(60)  NOT NULL,
    active  BOOLEAN      NOT NULL DEFAULT TRUE,
    version INT          NOT NULL DEFAULT 0,
    CONSTRAINT room_name UNIQUE (name)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE service (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name    VARCHAR(80)  NOT NULL,
    minutes SMALLINT     NOT NULL,
    active  BOOLEAN      NOT NULL DEFAULT TRUE,
    version INT          NOT NULL DEFAULT 0,
    CONSTRAINT service_name UNIQUE (name),
    CONSTRAINT service_minutes_on_the_grid CHECK (minutes BETWEEN 5 AND 480 AND MOD(minutes, 5) = 0)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE practitioner (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name    VARCHAR(120) NOT NULL,
    hue     TINYINT      NOT NULL DEFAULT 1,
    room_id BIGINT       NULL,
    active  BOOLEAN      NOT NULL DEFAULT TRUE,
    version INT          NOT NULL DEFAULT 0,
    CONSTRAINT practitioner_usual_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT practitioner_hue CHECK (hue BETWEEN 1 AND 8)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE practitioner_service (
    practitioner_id BIGINT NOT NULL,
    service_id      BIGINT NOT NULL,
    PRIMARY KEY (practitioner_id, service_id),
    CONSTRAINT offered_by FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT offered_service FOREIGN KEY (service_id) REFERENCES service (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Clock times in the clinic's zone, several a day: the gap between two is the break.
CREATE TABLE working_hours (
    id              BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    practitioner_id BIGINT   NOT NULL,
    weekday         TINYINT  NOT NULL,
    starts          TIME     NOT NULL,
    ends            TIME     NOT NULL,
    CONSTRAINT hours_of FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT hours_once UNIQUE (practitioner_id, weekday, starts),
    CONSTRAINT hours_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT hours_forward CHECK (starts < ends)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE client (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    given_name   VARCHAR(80)  NOT NULL,
    family_name  VARCHAR(80)  NOT NULL,
    birth_date   DATE         NULL,
    phone        VARCHAR(40)  NULL,
    -- The phone's digits alone, so that "07700 900129" is found however it was typed.
    phone_digits VARCHAR(20)  NULL,
    email        VARCHAR(190) NULL,
    created_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    KEY client_by_family_name (family_name, given_name),
    KEY client_by_given_name (given_name, family_name),
    KEY client_by_phone (phone_digits),
    KEY client_by_birth_date (birth_date)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE account (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email           VARCHAR(190) NOT NULL,
    password_hash   VARCHAR(255) NOT NULL,
    display_name    VARCHAR(120) NOT NULL,
    role            VARCHAR(20)  NOT NULL,
    practitioner_id BIGINT       NULL,
    client_id       BIGINT       NULL,
    active          BOOLEAN      NOT NULL DEFAULT TRUE,
    version         INT          NOT NULL DEFAULT 0,
    CONSTRAINT account_email UNIQUE (email),
    CONSTRAINT account_of_practitioner FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT account_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT account_role CHECK (role IN ('front-desk', 'owner', 'therapist', 'client')),
    CONSTRAINT therapist_is_a_practitioner CHECK (role <> 'therapist' OR practitioner_id IS NOT NULL),
    CONSTRAINT client_is_a_client CHECK ((role = 'client') = (client_id IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- Who is signed in. The cookie holds the token; the table holds only its SHA-256, useless to a reader.
CREATE TABLE sign_in_session (
    token_hash   BINARY(32)  NOT NULL PRIMARY KEY,
    account_id   BIGINT      NOT NULL,
    signed_in_at DATETIME(6) NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    KEY session_by_account (account_id),
    KEY session_by_last_seen (last_seen_at),
    CONSTRAINT session_of FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE course_of_care (
    id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id            BIGINT       NOT NULL,
    practitioner_id      BIGINT       NOT NULL,
    service_id           BIGINT       NOT NULL,
    complaint            VARCHAR(300) NOT NULL,
    onset                VARCHAR(10)  NOT NULL,
    planned_sessions     SMALLINT     NOT NULL,
    more_sessions_reason VARCHAR(300) NULL,
    frequency            VARCHAR(20)  NOT NULL,
    opened_at            DATETIME(6)  NOT NULL,
    closed_at            DATETIME(6)  NULL,
    version              INT          NOT NULL DEFAULT 0,
    KEY course_by_client (client_id, opened_at),
    CONSTRAINT course_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT course_with FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT course_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT course_onset CHECK (onset IN ('acute', 'chronic')),
    CONSTRAINT course_frequency CHECK (frequency IN ('twice-weekly', 'weekly', 'fortnightly', 'monthly')),
    CONSTRAINT course_length CHECK (planned_sessions BETWEEN 1 AND 24),
    CONSTRAINT long_course_has_a_reason CHECK (planned_sessions <= 6 OR more_sessions_reason IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE appointment (
    id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id           BIGINT       NOT NULL,
    practitioner_id     BIGINT       NOT NULL,
    room_id             BIGINT       NOT NULL,
    service_id          BIGINT       NOT NULL,
    course_id           BIGINT       NULL,
    starts_at           DATETIME(6)  NOT NULL,
    ends_at             DATETIME(6)  NOT NULL,
    status              VARCHAR(20)  NOT NULL,
    booked_at           DATETIME(6)  NOT NULL,
    booked_by           VARCHAR(120) NOT NULL,
    arrived_at          DATETIME(6)  NULL,
    completed_at        DATETIME(6)  NULL,
    cancelled_at        DATETIME(6)  NULL,
    cancellation_reason VARCHAR(300) NULL,
    version             INT          NOT NULL DEFAULT 0,
    KEY appointment_by_start (starts_at),
    KEY appointment_by_practitioner (practitioner_id, starts_at),
    KEY appointment_by_client (client_id, starts_at),
    KEY appointment_by_course (course_id, starts_at),
    CONSTRAINT appointment_of FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT appointment_with FOREIGN KEY (practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT appointment_in FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT appointment_for FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT appointment_in_course FOREIGN KEY (course_id) REFERENCES course_of_care (id),
    CONSTRAINT appointment_forward CHECK (starts_at < ends_at),
    CONSTRAINT appointment_status CHECK (status IN ('booked', 'arrived', 'completed', 'no-show', 'cancelled')),
    CONSTRAINT cancelled_with_a_reason CHECK (status <> 'cancelled' OR (cancelled_at IS NOT NULL AND cancellation_reason IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- One row per five minutes and resource that a live appointment takes. The primary key is what refuses a
-- double booking, on one server or on a cluster of databases. tick = seconds since 1970 UTC / 300.
CREATE TABLE slot_claim (
    resource_kind  CHAR(1) NOT NULL,
    resource_id    BIGINT  NOT NULL,
    tick           INT     NOT NULL,
    appointment_id BIGINT  NOT NULL,
    PRIMARY KEY (resource_kind, resource_id, tick),
    KEY claim_by_appointment (appointment_id),
    KEY claim_by_tick (tick),
    CONSTRAINT claim_of FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT claim_resource_kind CHECK (resource_kind IN ('P', 'R', 'C'))
) DEFAULT CHARACTER SET utf8mb4;
