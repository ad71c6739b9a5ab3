package unknot.carry;

import java.util.Locale;
import unknot.carry.ClinicExport.Wanted;

/** What an export says of itself, to people who have never seen Unknot. */
final class Readme {

    private Readme() {
    }

    static String words(String clinicName, String moment, Wanted wanted) {
        return """
                EVERYTHING OF %s
                exported from Unknot on %s

                THIS IS A HEALTH RECORD, AND NOTHING IN IT IS ENCRYPTED. Whoever has this file reads all of it. Keep it
                where only those may look who may read every client's record, and delete it when it has done its service.
                %s

                WHAT IS WHERE
                %s
                clients/NUMBER/notes/     every signed note, as PDF. The number is that of the client: csv/client.csv
                                          says who it is.
                clients/NUMBER/courses/   every course of care with its summary, and the letters written in it, as PDF.
                clients/NUMBER/files/     photos and documents as they were attached; those that a therapist has taken
                                          away again in files/taken-away. Captions are in csv/attached_file.csv.
                csv/                      every table for a spreadsheet (UTF-8, with commas). A field that begins like
                                          a formula has an apostrophe before it, so that no spreadsheet runs it.
                tables/                   the same tables as JSON, exactly as they are: these are what Unknot imports.
                                          Drafts of notes, answers to questionnaires and consents are in the tables alone.
                manifest.json             how many rows each table has, and size and SHA-256 of every entry. It shows
                                          damage; whoever wants to forge the file can write it anew.

                HOW TO READ THE TABLES

                Each row is an object with a value for each column. "columns" says what kind they are: text, number,
                boolean, or bytes (Base64). Columns that end with _id name a row of another table: appointment.client_id
                is client.id. Moments are in UTC, such as 2027-01-11 08:00:00.000000; days and times of working hours
                are those of the clock at the place. The main tables: client, appointment, soap_note (subjective,
                objective, assessment and plan; status "signed" is final), note_amendment, knot and knot_finding,
                technique_use, course_of_care, course_goal, discharge_summary, referral_letter, client_form and
                form_answer, consent, attached_file, and audit_event: who did what with whose record.

                BRINGING IT INTO ANOTHER UNKNOT

                import-clinic FILE, on an empty installation of the same version. docs/operations.md of Unknot says how,
                under "Leaving, or moving".
                """.formatted(clinicName.toUpperCase(Locale.ROOT), moment, wanted.waysIn() ? """
                It also holds what lets people in: passwords as hashes (Argon2id), secrets of second factors, access
                tokens as hashes. Nobody but the clinic itself should get it so; export-clinic --without-ways-in leaves
                them out.""" : "Passwords, second factors and access tokens are not in it.",
                wanted.documents() ? "" : "\n(No PDFs were made: the notes, courses and letters are in the tables alone.)\n");
    }
}
