package unknot.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import unknot.forms.Given;
import unknot.shared.ClinicTime;

/**
 * What the demo's clients have agreed to and answered: whoever has been treated has signed, and some who come next have sent the health form,
 * which nobody has looked at yet. The shown client's is left to try.
 */
record DemoForms(DemoTables tables, ClinicTime time) {

    private static final int TREATMENT = 1;
    private static final int DATA = 2;
    private static final int YEAR = 12;
    private static final String SIGNATURE = "M60 140L90 60L120 140L150 80L175 140L210 90L240 138L300 120L380 132";
    private static final String FORM = "id,client_id,questionnaire_id,edition_id,begun_at,saved_at,unsent";
    private static final Duration AGO = Duration.ofHours(5);
    /** How many have answered. */
    private static final int ANSWERED = 3;

    void write(long shownClient) throws SQLException {
        String consent = "client_id,consent_text_id,edition_id,given_at,signed_name,signature,over_at,in_force";
        Map<String, String> edition = tables.pairs("SELECT id, edition_id FROM consent_text");
        Map<String, String> names = tables.pairs("SELECT id, CONCAT(given_name, ' ', family_name) FROM client");
        Map<String, String> over = tables.pairs("SELECT client_id, MAX(starts_at) - INTERVAL 10 MINUTE + INTERVAL " + YEAR + " MONTH FROM appointment WHERE status = 'completed' GROUP BY client_id");
        for (Map.Entry<String, String> first : tables.pairs("SELECT client_id, MAX(starts_at) - INTERVAL 10 MINUTE FROM appointment WHERE status = 'completed' AND client_id <> "
                + shownClient + " GROUP BY client_id ORDER BY client_id").entrySet()) {
            String client = first.getKey();
            tables.insert("consent", consent, client, TREATMENT, edition.get("" + TREATMENT), first.getValue(), names.get(client), SIGNATURE, over.get(client), true);
            tables.insert("consent", consent, client, DATA, edition.get("" + DATA), first.getValue(), names.get(client), SIGNATURE, null, true);
        }
        answers(shownClient);
    }

    private void answers(long shownClient) throws SQLException {
        Map<String, String> questions = tables.pairs("SELECT line, id FROM question WHERE edition_id = 1");
        Map<String, String> soon = tables.pairs("SELECT client_id, '" + LocalDateTime.ofInstant(time.now().minus(AGO), ZoneOffset.UTC) + "' FROM appointment WHERE status IN ('booked', 'confirmed') AND client_id <> " + shownClient
                + " GROUP BY client_id ORDER BY MIN(starts_at), client_id LIMIT " + ANSWERED);
        int form = 0;
        for (Map.Entry<String, String> answered : soon.entrySet()) {
            tables.insert("client_form", FORM, ++form, answered.getKey(), 1, 1, answered.getValue(), answered.getValue(), true);
            answer(form, questions, "complaint", 0, "", "A stiff neck since I work from home, worse by the evening.");
            answer(form, questions, "places", 0, "top-of-shoulder-right", "Top of the shoulder, right");
            answer(form, questions, "pain", 0, "" + (3 + form), "");
            answer(form, questions, "load", 0, "", "Sitting at a desk");
            answer(form, questions, "safety", 0, form == 1 ? "blood-thinners" : Given.NONE, form == 1 ? "Blood thinners, such as warfarin or daily aspirin" : "");
            answer(form, questions, "goals", 0, "", "A day at the desk without pain.");
            answer(form, questions, "contact", 0, Given.NAME, "Robin Ash");
            answer(form, questions, "contact", 1, Given.PHONE, "01632 960771");
        }
        tables.update("UPDATE client_form SET sent_at = saved_at, unsent = NULL");
    }

    private void answer(int form, Map<String, String> questions, String line, int position, String code, String words) throws SQLException {
        tables.insert("form_answer", "form_id,question_id,position,code,words", form, questions.get(line), position, code, words);
    }
}
