-- Who did what with whose record: rows are only ever added. They carry ids and codes and no words, so that nothing of a record is told here.
-- Looks are the first kind of event; one of another kind is another act, and has no client where none is concerned.
CREATE TABLE audit_event (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at         DATETIME(6) NOT NULL,
    account_id BIGINT      NULL,
    -- As it was then: an account's role may change.
    role       VARCHAR(20) NULL,
    client_id  BIGINT      NULL,
    act        VARCHAR(20) NOT NULL,
    part       VARCHAR(20) NOT NULL,
    -- Which note, course, file: the part says of what table.
    part_id    BIGINT      NULL,
    KEY event_by_client (client_id, at),
    KEY event_by_account (account_id, at),
    CONSTRAINT event_by FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT event_about FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARACTER SET utf8mb4;

DELIMITER $$
CREATE TRIGGER event_stays BEFORE UPDATE ON audit_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
CREATE TRIGGER event_is_kept BEFORE DELETE ON audit_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what happened never changes'$$
DELIMITER ;
