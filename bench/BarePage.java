import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The same work with nothing around it, to measure against: plain JDBC, hand-written SQL, no framework, no sign-in, no rules beyond the
 * hours and what is taken. It reads and writes the database of a running product that {@code Seed} has filled.
 *
 * <pre>bench/run BarePage --data data-demo --port 8099</pre>
 */
public class BarePage {

    private static final int CONNECTIONS = 16;
    private static final int TICK = 300;
    /** Of the first place. Listed, since neither database reads a day by its rooms when they come from a join. */
    private static final String ROOMS = LongStream.range(Bench.FIRST, Bench.FIRST + Bench.TEAM).mapToObj(Long::toString)
            .collect(Collectors.joining(","));
    private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);

    /** An answer that needs the database. */
    private interface Answer {
        byte[] to(Map<String, String> query, Connection connection) throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        // Without it the server in the JDK waits 40 ms for the acknowledgement of its headers before it sends a body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // While the product is measured the connections here rest, and are not to be closed under the next request.
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        new BarePage().serve(Bench.options(arguments, Map.of("port", "8099")));
    }

    private void serve(Map<String, String> options) throws Exception {
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = Bench.connect(options);
            connection.setAutoCommit(false);
            pool.add(connection);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                Integer.parseInt(options.get("port"))), 100);
        server.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
        server.createContext("/open-slots", exchange -> answer(exchange, "application/json", BarePage::openSlots));
        server.createContext("/day", exchange -> answer(exchange, "text/html", BarePage::day));
        server.createContext("/book", exchange -> answer(exchange, "application/json", BarePage::book));
        server.start();
        System.out.println("Bare page is ready");
    }

    private void answer(HttpExchange exchange, String type, Answer answer) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        byte[] body;
        int status = 200;
        try {
            Connection connection = pool.take();
            try {
                body = answer.to(query, connection);
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                status = 409;
                body = failure.getMessage().getBytes(StandardCharsets.UTF_8);
            } finally {
                pool.add(connection);
            }
        } catch (SQLException | InterruptedException failure) {
            throw new IOException(failure);
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** A quarter-hour grid over the hours, less what the therapist's visits take. The room is the therapist's own. */
    private static byte[] openSlots(Map<String, String> query, Connection connection) throws SQLException {
        long therapist = Long.parseLong(query.get("practitioner"));
        LocalDate from = LocalDate.parse(query.get("from"));
        int days = Integer.parseInt(query.get("days"));
        Map<Integer, LocalTime[]> hours = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT weekday, starts, ends FROM working_hours WHERE practitioner_id = ?")) {
            select.setLong(1, therapist);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                hours.put(rows.getInt(1), new LocalTime[] { rows.getTime(2).toLocalTime(), rows.getTime(3).toLocalTime() });
            }
        }
        List<long[]> taken = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', starts_at),"
                + " TIMESTAMPDIFF(SECOND, '1970-01-01', ends_at) FROM appointment WHERE practitioner_id = ? AND starts_at >= ? AND starts_at < ?"
                + " AND status <> 'cancelled'")) {
            select.setLong(1, therapist);
            select.setObject(2, from.atStartOfDay());
            select.setObject(3, from.plusDays(days).atStartOfDay());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                taken.add(new long[] { rows.getLong(1), rows.getLong(2) });
            }
        }
        StringBuilder json = new StringBuilder("{\"slots\":[");
        long now = Instant.now().getEpochSecond();
        for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            LocalTime[] open = hours.get(day.getDayOfWeek().getValue());
            if (open == null) {
                continue;
            }
            long closes = day.atTime(open[1]).toEpochSecond(ZoneOffset.UTC);
            for (long start = day.atTime(open[0]).toEpochSecond(ZoneOffset.UTC); start + 2700 <= closes; start += 900) {
                long begins = start;
                if (start > now && taken.stream().noneMatch(visit -> begins < visit[1] && visit[0] < begins + 2700)) {
                    json.append(json.length() > 10 ? "," : "").append("{\"startsAt\":\"").append(Instant.ofEpochSecond(start)).append("\"}");
                }
            }
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] day(Map<String, String> query, Connection connection) throws SQLException {
        LocalDate date = LocalDate.parse(query.get("date"));
        StringBuilder html = new StringBuilder("<!doctype html><title>Day</title>");
        try (PreparedStatement select = connection.prepareStatement("SELECT p.name, a.starts_at, a.ends_at, a.status, c.given_name, c.family_name,"
                + " s.name, r.name FROM appointment a JOIN practitioner p ON p.id = a.practitioner_id JOIN client c ON c.id = a.client_id"
                + " JOIN service s ON s.id = a.service_id JOIN room r ON r.id = a.room_id WHERE a.room_id IN (" + ROOMS + ") AND a.starts_at >= ?"
                + " AND a.starts_at < ? AND a.status <> 'cancelled' ORDER BY p.id, a.starts_at")) {
            select.setObject(1, date.atStartOfDay());
            select.setObject(2, date.plusDays(1).atStartOfDay());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                html.append("<p class=appointment><b>").append(rows.getString(5)).append(' ').append(rows.getString(6)).append("</b> ")
                        .append(rows.getObject(2, LocalDateTime.class)).append(' ').append(rows.getString(1)).append(' ')
                        .append(rows.getString(7)).append(' ').append(rows.getString(8)).append(' ').append(rows.getString(4)).append("</p>");
            }
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(Map<String, String> query, Connection connection) throws SQLException {
        long therapist = Long.parseLong(query.get("practitioner"));
        long client = Long.parseLong(query.get("client"));
        long start = Instant.parse(query.get("at")).getEpochSecond();
        long id;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO appointment (client_id, practitioner_id, room_id, service_id,"
                + " starts_at, ends_at, status, booked_at, booked_by) VALUES (?,?,?,?,?,?,'booked',?,'Bare')", Statement.RETURN_GENERATED_KEYS)) {
            LocalDateTime starts = LocalDateTime.ofEpochSecond(start, 0, ZoneOffset.UTC);
            Object[] values = { client, therapist, therapist, Bench.FIRST, starts, starts.plusMinutes(45), LocalDateTime.now(ZoneOffset.UTC) };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            ResultSet keys = insert.getGeneratedKeys();
            keys.next();
            id = keys.getLong(1);
        }
        StringBuilder rows = new StringBuilder();
        for (long tick = start / TICK; tick < (start + 2700) / TICK; tick++) {
            rows.append(rows.length() == 0 ? "" : ",").append("('C',").append(client).append(',').append(tick).append(',').append(id)
                    .append("),('P',").append(therapist).append(',').append(tick).append(',').append(id).append("),('R',").append(therapist)
                    .append(',').append(tick).append(',').append(id).append(')');
        }
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO slot_claim (resource_kind, resource_id, tick, appointment_id) VALUES " + rows);
        }
        return ("{\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8);
    }
}
