-- For the owner's page: an index goes with each filter, and each has the order in it. By client and by account there are some already.
ALTER TABLE audit_event
    ADD KEY event_by_time (at),
    ADD KEY event_by_act (act, at),
    ADD KEY event_by_part (part, at),
    ADD KEY event_by_address (remote_address, at);
