import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Fills a database of the demo clinic with a large clinic beside it: places of 20 therapists and 20 rooms each, clients, and visits of
 * 45 minutes, ten a day and therapist, from today backwards and forwards. The product must run, since it has made the tables.
 *
 * <pre>bench/run Seed --data data-demo --past 1000000 --coming 50000 --therapists 200</pre>
 *
 * --data names the embedded database's folder; for MySQL give --url, --user and --password instead.
 */
public class Seed {

    private static final long FIRST = Bench.FIRST;
    private static final int TEAM = Bench.TEAM;
    private static final int VISITS_A_DAY = 10;
    private static final int MINUTES = 45;
    private static final int BATCH = 5_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = Bench.options(arguments,
                Map.of("past", "1000000", "coming", "50000", "therapists", "200", "clients", "10000"));
        long began = System.nanoTime();
        try (Connection connection = Bench.connect(options)) {
            connection.setAutoCommit(false);
            new Seed(connection, options).fill();
            connection.commit();
        }
        System.out.printf("Done in %d s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private final Connection connection;
    private final int past;
    private final int coming;
    private final int therapists;
    private final int clients;

    private Seed(Connection connection, Map<String, String> options) {
        this.connection = connection;
        this.past = Integer.parseInt(options.get("past"));
        this.coming = Integer.parseInt(options.get("coming"));
        this.therapists = Integer.parseInt(options.get("therapists"));
        this.clients = Integer.parseInt(options.get("clients"));
    }

    private void fill() throws SQLException {
        if (count("SELECT COUNT(*) FROM practitioner WHERE id >= " + FIRST) > 0) {
            throw new IllegalStateException("this database is filled already");
        }
        people();
        visits(LocalDate.now(ZONE).minusDays(1), -1, past, false);
        visits(LocalDate.now(ZONE).plusDays(1), 1, coming, true);
        run("UPDATE timetable_version SET version = version + 1");
    }

    private void people() throws SQLException {
        run("INSERT INTO service (id, name, minutes, online) VALUES (" + FIRST + ", 'Large clinic 45', " + MINUTES + ", TRUE)");
        int places = (therapists + TEAM - 1) / TEAM;
        for (int i = 0; i < places; i++) {
            run("INSERT INTO location (id, name, zone) VALUES (" + (FIRST + i) + ", 'Branch " + (i + 1) + "', '" + ZONE + "')");
        }
        try (PreparedStatement room = connection.prepareStatement("INSERT INTO room (id, name, location_id) VALUES (?,?,?)");
                PreparedStatement therapist = connection.prepareStatement("INSERT INTO practitioner (id, name, hue, room_id) VALUES (?,?,?,?)");
                PreparedStatement offers = connection.prepareStatement("INSERT INTO practitioner_service VALUES (?,?)");
                PreparedStatement hours = connection.prepareStatement(
                        "INSERT INTO working_hours (practitioner_id, location_id, weekday, starts, ends) VALUES (?,?,?,?,?)");
                PreparedStatement client = connection.prepareStatement("INSERT INTO client (id, given_name, family_name, birth_date, phone,"
                        + " phone_digits, email, created_at) VALUES (?,?,?,?,?,?,?,?)");
                PreparedStatement word = connection.prepareStatement("INSERT INTO client_word (client_id, position, word) VALUES (?,?,?)")) {
            for (int i = 0; i < therapists; i++) {
                add(room, FIRST + i, "Room " + (i + 1), FIRST + i / TEAM);
                add(therapist, FIRST + i, "Therapist Number" + (i + 1), 1 + i % 8, FIRST + i);
                add(offers, FIRST + i, FIRST);
                for (DayOfWeek day : DayOfWeek.values()) {
                    add(hours, FIRST + i, FIRST + i / TEAM, day.getValue(), LocalTime.of(9, 0), LocalTime.of(18, 0));
                }
            }
            for (int i = 0; i < clients; i++) {
                String family = FAMILY[i / GIVEN.length % FAMILY.length] + (i / 400 == 0 ? "" : "-" + i / 400);
                String digits = String.format("7700%06d", i);
                add(client, FIRST + i, GIVEN[i % GIVEN.length], family, LocalDate.of(1940, 1, 1).plusDays(i * 2L), "+44 " + digits, digits, "client" + i + "@example.com",
                        LocalDateTime.of(2020, 1, 1, 0, 0));
                String[] words = (GIVEN[i % GIVEN.length] + "-" + family).split("-");
                for (int position = 0; position < words.length; position++) {
                    add(word, FIRST + i, position, words[position]);
                }
            }
            for (PreparedStatement insert : new PreparedStatement[] { room, therapist, offers, hours, client, word }) {
                insert.executeBatch();
            }
        }
    }

    private static final String[] GIVEN = { "Ada", "Bruno", "Chiara", "Dev", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaya", "Liam",
            "Mira", "Noor", "Otis", "Priya", "Quinn", "Rosa", "Samir", "Tess" };
    private static final String[] FAMILY = { "Adler", "Bianchi", "Costa", "Dahl", "Evans", "Fischer", "Garcia", "Haddad", "Ivers", "Jansen",
            "Keller", "Lund", "Moreau", "Novak", "Osman", "Petrov", "Quist", "Rossi", "Silva", "Tanaka" };

    private void visits(LocalDate first, int step, int howMany, boolean live) throws SQLException {
        long id = FIRST + (live ? past : 0);
        int made = 0;
        try (PreparedStatement visit = connection.prepareStatement("INSERT INTO appointment (id, client_id, practitioner_id, room_id, service_id,"
                + " starts_at, ends_at, status, booked_at, booked_by, completed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement claim = connection.prepareStatement(
                        "INSERT INTO slot_claim (resource_kind, resource_id, tick, appointment_id) VALUES (?,?,?,?)")) {
            for (LocalDate day = first; made < howMany; day = day.plusDays(step)) {
                for (int slot = 0; slot < VISITS_A_DAY && made < howMany; slot++) {
                    Instant starts = day.atTime(9, 0).atZone(ZONE).toInstant().plusSeconds(60L * (slot * 50 / 15 * 15));
                    Instant ends = starts.plusSeconds(60L * MINUTES);
                    for (int therapist = 0; therapist < therapists && made < howMany; therapist++, made++) {
                        long client = FIRST + ((day.toEpochDay() * VISITS_A_DAY + slot) * therapists + therapist) % clients;
                        add(visit, id, client, FIRST + therapist, FIRST + therapist, FIRST, utc(starts), utc(ends), live ? "booked" : "completed",
                                utc(starts.minusSeconds(864_000)), "Seed", live ? null : utc(ends));
                        for (long tick = starts.getEpochSecond() / 300; live && tick < ends.getEpochSecond() / 300; tick++) {
                            add(claim, "P", FIRST + therapist, tick, id);
                            add(claim, "R", FIRST + therapist, tick, id);
                            add(claim, "C", client, tick, id);
                        }
                        id++;
                        if (made % BATCH == 0) {
                            visit.executeBatch();
                            claim.executeBatch();
                        }
                    }
                }
            }
            visit.executeBatch();
            claim.executeBatch();
            connection.commit();
        }
        System.out.printf("%,d %s visits%n", made, live ? "coming" : "past");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
