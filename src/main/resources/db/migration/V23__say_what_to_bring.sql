-- What clients want to know before they come.
ALTER TABLE service ADD bring VARCHAR(300) NULL;
ALTER TABLE location ADD directions VARCHAR(300) NULL;
