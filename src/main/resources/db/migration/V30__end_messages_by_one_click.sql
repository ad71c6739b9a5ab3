-- Where a mail program ends such messages by one POST.
ALTER TABLE outgoing_message ADD stop_link VARCHAR(300) NULL;
