package unknot.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unknot.shared.ClinicTime;

/** What some of the demo's clients told before visits of today and tomorrow and did at home in the last two weeks; the shown client's is left to try. */
record DemoBetween(DemoTables tables, ClinicTime time) {

    private static final int DAYS = 14;

    void write(long shownClient) throws SQLException {
        String now = utc(time.now());
        Map<String, String> soon = tables.pairs("SELECT id, client_id FROM appointment WHERE status IN ('booked', 'confirmed') AND starts_at > '" + now
                + "' AND starts_at < '" + utc(time.startOf(time.today().plusDays(2))) + "' AND client_id <> " + shownClient + " ORDER BY practitioner_id, starts_at");
        int told = 0;
        for (Map.Entry<String, String> visit : soon.entrySet()) {
            int nth = told++;
            if (nth % 2 == 0) {
                tables.insert("check_in", "id,appointment_id,client_id,number,pain,since,words,told_at", nth + 1, visit.getKey(), visit.getValue(), 1, 2 + nth % 5,
                        nth % 3 == 0 ? "same" : "better", nth % 4 == 0 ? "Long days at the desk this week." : "", utc(time.now().minusSeconds(5400)));
                tables.insert("check_in_place", "check_in_id,place", nth + 1, nth % 4 == 0 ? "top-of-shoulder-right" : "lower-back-left");
            }
            if (nth == 0) {
                tables.insert("check_in_flag", "check_in_id,topic,name", 1, "new-numbness", "New numbness, tingling or weakness");
            }
        }
        LocalDate today = time.today();
        String days = IntStream.rangeClosed(1, DAYS).mapToObj(ago -> "SELECT DATE '" + today.minusDays(ago) + "' AS day").collect(Collectors.joining(" UNION ALL "));
        tables.update("INSERT IGNORE INTO home_care_tick (client_id, home_care, day, ticked_at) SELECT n.client_id, h.home_care, d.day, d.day + INTERVAL 19 HOUR FROM soap_note n"
                + " JOIN note_home_care h ON h.note_id = n.id JOIN appointment a ON a.id = n.appointment_id JOIN (" + days + ") d ON d.day >= DATE(a.starts_at)"
                + " WHERE a.starts_at > '" + utc(time.startOf(today.minusDays(DAYS))) + "' AND (n.client_id + DAYOFYEAR(d.day) * LENGTH(h.home_care)) % 5 > 1");
    }

    private static String utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0).toString().replace('T', ' ');
    }
}
