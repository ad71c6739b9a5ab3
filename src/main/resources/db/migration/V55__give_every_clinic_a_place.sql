-- Clinics that were set up since there are places had none, and no calendar without one can be shown.
INSERT INTO location (name, zone, address, phone) SELECT name, zone, address, phone FROM clinic WHERE NOT EXISTS (SELECT 1 FROM location);
UPDATE timetable_version SET version = version + 1;
