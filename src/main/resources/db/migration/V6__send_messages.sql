-- What is to be sent, written in the transaction of what it tells of.

CREATE TABLE outgoing_message (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind          VARCHAR(30)  NOT NULL,
    -- Whose message it is; null while somebody is not a client yet.
    client_id     BIGINT       NULL,
    recipient     VARCHAR(190) NOT NULL,
    subject       VARCHAR(200) NOT NULL,
    body          TEXT         NOT NULL,
    -- The body holds a link that opens something: it is forgotten once the message has left.
    confidential  BOOLEAN      NOT NULL,
    calendar_file TEXT         NULL,
    state         VARCHAR(10)  NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    -- When it is to be tried next.
    due_at        DATETIME(6)  NOT NULL,
    -- From then on it would only confuse.
    useless_after DATETIME(6)  NOT NULL,
    attempts      SMALLINT     NOT NULL DEFAULT 0,
    -- The server that is sending it now, and until when the others leave it alone.
    lease         CHAR(36)     NULL,
    leased_until  DATETIME(6)  NULL,
    sent_at       DATETIME(6)  NULL,
    failure       VARCHAR(80)  NULL,
    version       INT          NOT NULL DEFAULT 0,
    KEY message_by_due (state, due_at),
    KEY message_by_lease (lease),
    KEY message_by_client (client_id, created_at),
    CONSTRAINT message_to FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT message_state CHECK (state IN ('waiting', 'sent', 'failed'))
) DEFAULT CHARACTER SET utf8mb4;

-- What a client was last told of a visit. When due_at comes the visit is compared with it: a difference is told, once.
CREATE TABLE client_notice (
    appointment_id       BIGINT      NOT NULL PRIMARY KEY,
    told_status          VARCHAR(10) NOT NULL,
    told_starts_at       DATETIME(6) NULL,
    told_practitioner_id BIGINT      NULL,
    due_at               DATETIME(6) NULL,
    -- Of the calendar file: rises with every message about the visit.
    sequence             INT         NOT NULL DEFAULT 0,
    version              INT         NOT NULL DEFAULT 0,
    KEY notice_by_due (due_at),
    CONSTRAINT notice_of FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT told_who FOREIGN KEY (told_practitioner_id) REFERENCES practitioner (id),
    CONSTRAINT told_status CHECK (told_status IN ('nothing', 'booked', 'cancelled')),
    CONSTRAINT told_when_and_who CHECK (told_status <> 'booked' OR (told_starts_at IS NOT NULL AND told_practitioner_id IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- What the client wrote while booking without the desk.
ALTER TABLE appointment ADD client_words VARCHAR(300) NULL;

-- A visitor's booking on the public pages: a held time, then who it is for, then the link in an e-mail, then the visit.
CREATE TABLE online_booking (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- Of the cookie in the visitor's browser; like every token it is kept as its SHA-256 alone.
    visitor_hash   BINARY(32)   NOT NULL,
    hold_id        BIGINT       NOT NULL,
    -- Where the visitor came from, for limits against abuse: forgotten after a day.
    network        VARCHAR(45)  NULL,
    begun_at       DATETIME(6)  NOT NULL,
    given_name     VARCHAR(80)  NULL,
    family_name    VARCHAR(80)  NULL,
    phone          VARCHAR(40)  NULL,
    phone_digits   VARCHAR(20)  NULL,
    email          VARCHAR(190) NULL,
    words          VARCHAR(300) NULL,
    link_hash      BINARY(32)   NULL,
    link_sent_at   DATETIME(6)  NULL,
    links_sent     SMALLINT     NOT NULL DEFAULT 0,
    appointment_id BIGINT       NULL,
    version        INT          NOT NULL DEFAULT 0,
    CONSTRAINT visitor_once UNIQUE (visitor_hash),
    CONSTRAINT link_once UNIQUE (link_hash),
    KEY online_by_network (network, begun_at),
    KEY online_by_email (email, link_sent_at),
    KEY online_by_phone (phone_digits, link_sent_at),
    KEY online_by_beginning (begun_at),
    CONSTRAINT online_hold FOREIGN KEY (hold_id) REFERENCES held_booking (id),
    CONSTRAINT online_visit FOREIGN KEY (appointment_id) REFERENCES appointment (id)
) DEFAULT CHARACTER SET utf8mb4;
