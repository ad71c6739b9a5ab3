-- Who would come if a time were free, or earlier than the visit that is booked.

CREATE TABLE wait_list_entry (
    id                      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    client_id               BIGINT       NOT NULL,
    service_id              BIGINT       NOT NULL,
    course_id               BIGINT       NULL,
    -- The booked visit that the client would like earlier; once the entry is closed by a booking, the visit that came of it.
    appointment_id          BIGINT       NULL,
    -- One bit for each weekday, Monday 1, and for each part of the day, morning 1; 0 for any.
    weekdays                TINYINT      NOT NULL DEFAULT 0,
    parts_of_day            TINYINT      NOT NULL DEFAULT 0,
    first_day               DATE         NOT NULL,
    last_day                DATE         NOT NULL,
    urgency                 VARCHAR(10)  NOT NULL,
    note                    VARCHAR(300) NULL,
    added_at                DATETIME(6)  NOT NULL,
    added_by                VARCHAR(120) NOT NULL,
    state                   VARCHAR(10)  NOT NULL DEFAULT 'waiting',
    closed_at               DATETIME(6)  NULL,
    offered_practitioner_id BIGINT       NULL,
    offered_starts_at       DATETIME(6)  NULL,
    offered_at              DATETIME(6)  NULL,
    offered_by              VARCHAR(120) NULL,
    version                 INT          NOT NULL DEFAULT 0,
    KEY waiting_until (state, last_day),
    KEY waiting_client (client_id),
    -- A time is on offer to one client at most.
    CONSTRAINT offered_once UNIQUE (offered_practitioner_id, offered_starts_at),
    CONSTRAINT waiting FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT waiting_for FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT waiting_in_course FOREIGN KEY (course_id) REFERENCES course_of_care (id),
    CONSTRAINT waiting_with_visit FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT waiting_forward CHECK (first_day <= last_day),
    CONSTRAINT waiting_weekdays CHECK (weekdays BETWEEN 0 AND 127),
    CONSTRAINT waiting_parts_of_day CHECK (parts_of_day BETWEEN 0 AND 15),
    CONSTRAINT waiting_urgency CHECK (urgency IN ('urgent', 'soon', 'whenever')),
    CONSTRAINT waiting_state CHECK (state IN ('waiting', 'booked', 'taken-off'))
) DEFAULT CHARACTER SET utf8mb4;

-- The therapists that will do; for an entry without any, all do.
CREATE TABLE wait_list_therapist (
    entry_id        BIGINT NOT NULL,
    practitioner_id BIGINT NOT NULL,
    PRIMARY KEY (entry_id, practitioner_id),
    CONSTRAINT therapist_wished_in FOREIGN KEY (entry_id) REFERENCES wait_list_entry (id),
    CONSTRAINT therapist_wished FOREIGN KEY (practitioner_id) REFERENCES practitioner (id)
) DEFAULT CHARACTER SET utf8mb4;
