package unknot.demo;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import unknot.access.Passwords;
import unknot.charting.BodyChart;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;
import unknot.charting.Side;
import unknot.clients.SearchWords;
import unknot.demo.Complaint.ExpectedKnot;
import unknot.demo.DemoPlan.Course;
import unknot.demo.DemoPlan.Therapist;
import unknot.demo.DemoPlan.Visit;
import unknot.shared.ClinicTime;
import unknot.shared.Coded;

/** Turns the plan into rows: the clinic, its people, the visits with their claims, and a signed note for what is past. */
final class DemoWriting {

    private static final int TICK_SECONDS = 300;
    private static final List<String> TECHNIQUES = List.of("trigger-point-pressure", "myofascial-release", "deep-tissue", "pin-and-stretch");
    private static final List<String> TOOLS = List.of("thumbs", "forearm", "elbow", "fingers");
    private static final List<String> PRESSURES = List.of("moderate", "firm", "light", "moderate");
    private static final String SIGNED_AS = "Therapist";

    private final DemoTables tables;
    private final DemoPlan plan;
    private final ClinicTime time;
    private final Instant now;
    private final Random random = new Random(7);
    private final BodyChart chart = new BodyChart();
    /** A client's knots by muscle and side: a later course finds the same ones again. */
    private final Map<Integer, Map<ExpectedKnot, Long>> knownKnots = new HashMap<>();
    private static final long PLACE = 1;
    /** Among the therapists, by id: Jonah is Ines's student. */
    private static final int SUPERVISOR = 1;
    private static final int STUDENT = 4;

    private long knots;
    private long notes;
    private long findings;

    DemoWriting(DemoTables tables, DemoPlan plan, ClinicTime time) {
        this.tables = tables;
        this.plan = plan;
        this.time = time;
        this.now = time.now();
    }

    void write() throws SQLException {
        tables.insert("clinic", "id,name,zone,address,phone", 1, "Harbour Street Massage", time.zone().getId(), "14 Harbour Street",
                "01632 960180");
        tables.insert("location", "id,name,zone,address,phone,directions", PLACE, "Harbour Street Massage", time.zone().getId(), "14 Harbour Street",
                "01632 960180", "The blue door beside the bakery. First floor; there is a lift.");
        for (int i = 0; i < DemoPlan.ROOMS.size(); i++) {
            tables.insert("room", "id,name,location_id", i + 1L, DemoPlan.ROOMS.get(i), PLACE);
        }
        for (int i = 0; i < DemoPlan.SERVICES.size(); i++) {
            DemoPlan.Offer offer = DemoPlan.SERVICES.get(i);
            tables.insert("service", "id,name,minutes,clean_up_minutes,price,online,description,bring", i + 1L, offer.name(), offer.minutes(),
                    offer.cleanUp(), 100 * offer.pounds(), offer.online(), offer.description(),
                    "Bring or wear something loose. Towels are here.");
        }
        for (int i = 0; i < DemoPlan.THERAPISTS.size(); i++) {
            therapist(i + 1L, DemoPlan.THERAPISTS.get(i));
        }
        absences();
        for (int i = 0; i < DemoPeople.CLIENTS.size(); i++) {
            client(i);
        }
        accounts();
        Map<Course, Long> courseIds = courses();
        Map<Visit, Long> visitIds = visits(courseIds);
        waitList();
        for (Course course : plan.courses) {
            record(course, visitIds);
        }
        tables.update("UPDATE practitioner SET supervisor_id = " + SUPERVISOR + " WHERE id = " + STUDENT);
        tables.update("UPDATE soap_note n JOIN practitioner p ON p.id = n.practitioner_id SET n.status = 'signed', n.signed_at = n.saved_at,"
                + " n.signed_by = p.name, n.signed_role = IF(p.id = " + STUDENT + ", 'Student therapist', '" + SIGNED_AS + "'),"
                + " n.signed_as_student = (p.id = " + STUDENT + "), n.version = 1");
        coSign();
        new DemoFiles(tables).write(DemoPlan.SHOWN_CLIENT + 1L);
        shareAndOpen(DemoPlan.SHOWN_CLIENT + 1L);
        guess();
        new DemoBetween(tables, time).write(DemoPlan.SHOWN_CLIENT + 1L);
        new DemoForms(tables, time).write(DemoPlan.SHOWN_CLIENT + 1L);
    }

    /** The client reads two parts of the newest note, sees the photo, and finds who opened the record: the desk on the day, the therapist at the visit. */
    private void shareAndOpen(long client) throws SQLException {
        String notes = " FROM soap_note n JOIN account a ON a.practitioner_id = n.practitioner_id JOIN practitioner p ON p.id = n.practitioner_id WHERE n.client_id = " + client
                + " AND n.status = 'signed'";
        for (String part : List.of("subjective", "plan")) {
            tables.update("INSERT INTO sharing_decision (note_id, part, shared, practitioner_id, decided_by, decided_at) SELECT n.id, '" + part
                    + "', TRUE, n.practitioner_id, p.name, n.signed_at" + notes + " ORDER BY n.signed_at DESC LIMIT 1");
        }
        tables.update("INSERT INTO file_sharing_decision (file_id, shared, practitioner_id, decided_by, decided_at)"
                + " SELECT id, TRUE, practitioner_id, added_by, added_at FROM attached_file WHERE kind = 'photo'");
        // Row by row: INSERT ... SELECT of several rows into a table with triggers is what MariaDB 11.4.5 takes for nulls.
        String columns = "at,account_id,role,client_id,act,part,part_id";
        String desk = tables.pairs("SELECT role, id FROM account WHERE role = 'front-desk'").get("front-desk");
        Map<String, String> therapists = tables.pairs("SELECT n.id, a.id" + notes);
        for (Map.Entry<String, String> note : tables.pairs("SELECT n.id, n.started_at" + notes + " ORDER BY n.id").entrySet()) {
            tables.insert("audit_event", columns, note.getValue().replaceFirst(" .*", " 08:40:00"), desk, "front-desk", client, "looked", "client-page", client);
            tables.insert("audit_event", columns, note.getValue(), therapists.get(note.getKey()), "therapist", client, "looked", "note", note.getKey());
        }
    }

    /** Somebody has tried the owner's password in the night, which the owner sees. */
    private void guess() throws SQLException {
        String owner = tables.pairs("SELECT role, id FROM account WHERE role = 'owner'").get("owner");
        for (int tries = 0; tries < 12; tries++) {
            tables.insert("audit_event", "at,account_id,account_name,role,act,part,remote_address",
                    utc(time.instant(time.today().minusDays(1), LocalTime.of(3, 12)).plusSeconds(7L * tries)), owner, "Olive Marsh", "owner", "sign-in-failed", "sign-in", "203.0.113.77");
        }
    }

    /** What the student has signed, but for the newest two: those wait. */
    private void coSign() throws SQLException {
        String supervisor = DemoPlan.THERAPISTS.get(SUPERVISOR - 1).name();
        Map<String, String> older = tables.pairs("SELECT id, signed_at + INTERVAL 1 HOUR FROM soap_note WHERE practitioner_id = " + STUDENT
                + " ORDER BY signed_at DESC LIMIT 2, 100000");
        for (Map.Entry<String, String> note : older.entrySet()) {
            tables.insert("note_cosignature", "note_id,practitioner_id,signed_by,signed_role,signed_at,remark", note.getKey(), SUPERVISOR, supervisor,
                    "Supervising therapist", note.getValue(), "");
        }
    }

    private void therapist(long id, Therapist therapist) throws SQLException {
        tables.insert("practitioner", "id,name,hue,room_id", id, therapist.name(), therapist.hue(), therapist.room() + 1L);
        for (int service : therapist.services()) {
            tables.insert("practitioner_service", "practitioner_id,service_id", id, service + 1L);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            for (DemoPlan.Stretch stretch : therapist.week().get(day)) {
                tables.insert("working_hours", "practitioner_id,location_id,weekday,starts,ends", id, PLACE, day.getValue(), stretch.starts(), stretch.ends());
            }
        }
    }

    private void absences() throws SQLException {
        LocalDate today = time.today();
        tables.insert("time_off", "practitioner_id,starts_at,ends_at,note", DemoPlan.OFF.therapist() + 1L,
                utc(time.startOf(today.plusDays(DemoPlan.OFF.first()))), utc(time.startOf(today.plusDays(DemoPlan.OFF.last() + 1L))),
                DemoPlan.OFF.note());
        LocalDate closed = today.plusDays(DemoPlan.CLOSED_DAY);
        tables.insert("closure", "first_day,last_day,name", closed, closed, DemoPlan.CLOSED_NAME);
    }

    private void client(int i) throws SQLException {
        String[] name = DemoPeople.CLIENTS.get(i).split(" ", 2);
        LocalDate born = i == DemoPlan.SHOWN_CLIENT ? LocalDate.of(1984, 3, 14) : LocalDate.of(1950 + random.nextInt(55), 1, 1).plusDays(random.nextInt(365));
        // 07700 900000 to 900999 are kept free for made-up people.
        String phone = String.format(Locale.ROOT, "07700 900%03d", 100 + i * 7);
        String email = (name[0] + "." + name[1]).toLowerCase(Locale.ROOT) + "@example.com";
        tables.insert("client", "id,given_name,family_name,birth_date,phone,phone_digits,email,created_at", i + 1L, name[0], name[1], born, phone,
                phone.replace(" ", "").substring(1), email, utc(now.minusSeconds(86_400L * (100 + i))));
        List<String> words = SearchWords.of(DemoPeople.CLIENTS.get(i));
        for (int position = 0; position < words.size(); position++) {
            tables.insert("client_word", "client_id,position,word", i + 1L, position, words.get(position));
        }
    }

    private void accounts() throws SQLException {
        String hash = Passwords.hash(DemoClinic.PASSWORD);
        account(hash, "desk@harbourstreet.example", "Ros Keller", "front-desk", null, null);
        account(hash, "owner@harbourstreet.example", "Olive Marsh", "owner", null, null);
        for (int i = 0; i < DemoPlan.THERAPISTS.size(); i++) {
            String name = DemoPlan.THERAPISTS.get(i).name();
            account(hash, name.split(" ")[0].toLowerCase(Locale.ROOT) + "@harbourstreet.example", name, "therapist", i + 1L, null);
        }
        account(hash, "marguerite@harbourstreet.example", DemoPeople.CLIENTS.get(DemoPlan.SHOWN_CLIENT), "client", null,
                DemoPlan.SHOWN_CLIENT + 1L);
    }

    private void account(String hash, String email, String name, String role, Long practitioner, Long client) throws SQLException {
        tables.insert("account", "email,password_hash,display_name,role,practitioner_id,client_id", email, hash, name, role, practitioner, client);
    }

    private void waitList() throws SQLException {
        int any = 0;
        waits(1, 57, 3, "soon", any, 2, null, 6, "any lunch hour");
        waits(2, 54, 3, "urgent", any, any, 1L, 1, "cannot turn her head");
        waits(3, 55, 1, "whenever", any, any, null, 12, null);
        waits(4, 53, 2, "soon", 1 | 4 | 16, 1, null, 3, "mornings only, lives 10 minutes away");
    }

    /** @param weekdays one bit for each, Monday 1; {@code parts} of the day likewise, morning 1; 0 for any */
    private void waits(long id, int client, long service, String urgency, int weekdays, int parts, Long therapist, int days, String note)
            throws SQLException {
        tables.insert("wait_list_entry", "id,client_id,service_id,urgency,weekdays,parts_of_day,first_day,last_day,note,added_at,added_by", id,
                client + 1L, service, urgency, weekdays, parts, time.today().minusDays(days), time.today().plusWeeks(4), note,
                utc(now.minusSeconds(86_400L * days)), "Ros Keller");
        if (therapist != null) {
            tables.insert("wait_list_therapist", "entry_id,practitioner_id", id, therapist);
        }
    }

    private Map<Course, Long> courses() throws SQLException {
        Map<Course, Long> ids = new IdentityHashMap<>();
        for (Course course : plan.courses) {
            long id = ids.size() + 1L;
            ids.put(course, id);
            boolean over = course.visits().stream().allMatch(visit -> instant(visit.ends()).isBefore(now));
            Instant closed = over && !course.visits().isEmpty() ? instant(course.visits().get(course.visits().size() - 1).ends()) : null;
            // A visit that found no free time in the plan was not booked: the course then planned one session less.
            int planned = Math.max(1, course.visits().isEmpty() ? course.sessions() : over ? course.visits().size() : course.sessions());
            tables.insert("course_of_care",
                    "id,client_id,practitioner_id,service_id,complaint,onset,planned_sessions,frequency,opened_at,closed_at", id,
                    course.client() + 1L, course.therapist() + 1L, course.service() + 1L, course.complaint().words,
                    course.complaint().chronic ? "chronic" : "acute", planned, course.everyDays() == 7 ? "weekly" : "twice-weekly",
                    utc(instant(course.opened().atTime(9, 0))), closed == null ? null : utc(closed));
            if (course.client() == DemoPlan.SHOWN_CLIENT) {
                followed(id, course, planned, closed);
            }
        }
        return ids;
    }

    /** What the shown client wants to reach, and how a course of hers has ended. */
    private void followed(long id, Course course, int planned, Instant closed) throws SQLException {
        long therapist = course.therapist() + 1L;
        tables.insert("course_goal", "id,course_id,practitioner_id,words,measure,start_value,target_value,set_at", id, id, therapist,
                closed == null ? "Drive an hour without pain" : "Lift the shopping again", closed == null ? "minutes at the wheel" : "kilograms lifted",
                closed == null ? 20 : 2, closed == null ? 60 : 8, utc(instant(course.opened().atTime(9, 30))));
        LocalDate second = course.visits().size() < 2 ? null : course.visits().get(1).starts().toLocalDate();
        if (second != null && second.isBefore(time.today())) {
            tables.insert("goal_value", "goal_id,measured_on,value,practitioner_id", id, second, closed == null ? 35 : 5, therapist);
        }
        if (closed != null) {
            tables.insert("goal_value", "goal_id,measured_on,value,practitioner_id", id, time.date(closed), 8, therapist);
            tables.insert("reassessment", "course_id,practitioner_id,signed_by,decided_at,sessions_done,decision,words,course_version", id, therapist,
                    DemoPlan.THERAPISTS.get(course.therapist()).name(), utc(closed), planned, "discharge", "All that she came for is reached.", 0);
        }
    }

    private Map<Visit, Long> visits(Map<Course, Long> courseIds) throws SQLException {
        Map<Visit, Long> ids = new IdentityHashMap<>();
        for (Visit visit : plan.visits) {
            long id = ids.size() + 1L;
            ids.put(visit, id);
            Instant from = instant(visit.starts());
            Instant to = instant(visit.ends());
            String status = status(visit);
            boolean came = status.equals("completed") || status.equals("arrived");
            tables.insert("appointment",
                    "id,client_id,practitioner_id,room_id,service_id,course_id,starts_at,ends_at,status,booked_at,booked_by,arrived_at,completed_at,cancelled_at,cancellation_reason,clean_up_minutes",
                    id, visit.client() + 1L, visit.therapist() + 1L, visit.room() + 1L, visit.service() + 1L, courseIds.get(visit.course()),
                    utc(from), utc(to), status, utc(instant(visit.course().opened().atTime(9, 5))), "Ros Keller",
                    came ? utc(from.minusSeconds(300)) : null, status.equals("completed") ? utc(to) : null,
                    status.equals("cancelled") ? utc(from.minusSeconds(86_400)) : null, status.equals("cancelled") ? "Ill" : null,
                    DemoPlan.SERVICES.get(visit.service()).cleanUp());
            if (!status.equals("cancelled") && to.isAfter(now.minusSeconds(86_400))) {
                claim("P", visit.therapist() + 1L, from, instant(visit.cleaned()), id);
                claim("R", visit.room() + 1L, from, instant(visit.cleaned()), id);
                claim("C", visit.client() + 1L, from, to, id);
            }
        }
        return ids;
    }

    private void claim(String kind, long resource, Instant from, Instant to, long appointment) throws SQLException {
        for (long tick = from.getEpochSecond() / TICK_SECONDS; tick < to.getEpochSecond() / TICK_SECONDS; tick++) {
            tables.insert("slot_claim", "resource_kind,resource_id,tick,appointment_id", kind, resource, tick, appointment);
        }
    }

    /** What has become of a visit by now. One in 25 of the past ones did not happen; the shown client's all did. */
    private String status(Visit visit) {
        Instant from = instant(visit.starts());
        if (instant(visit.ends()).isBefore(now)) {
            int luck = visit.client() == DemoPlan.SHOWN_CLIENT ? 1 : Math.floorMod(visit.starts().getDayOfYear() * 31 + visit.client() * 7, 50);
            return luck == 0 ? "no-show" : luck == 25 ? "cancelled" : "completed";
        }
        return from.isBefore(now.plusSeconds(600)) ? "arrived" : "booked";
    }

    /** The course's knots, found at its first visit and followed through the others. */
    private void record(Course course, Map<Visit, Long> visitIds) throws SQLException {
        List<Visit> treated = course.visits().stream().filter(visit -> status(visit).equals("completed") && !stillToWrite(visit)).toList();
        Map<ExpectedKnot, Long> known = knownKnots.computeIfAbsent(course.client(), client -> new HashMap<>());
        boolean over = treated.size() == course.visits().size();
        // One course in six does not get better: the demo shows that honestly too.
        boolean better = course.client() % 6 != 5;
        int pain = Math.min(10, course.complaint().pain + (course.client() % 3 == 0 ? 0 : random.nextInt(3) - 1));
        for (int k = 0; k < treated.size(); k++) {
            Visit visit = treated.get(k);
            int before = Math.max(0, better ? pain - k - (k > 2 ? 1 : 0) : pain - k % 2);
            int after = Math.max(0, before - 1 - random.nextInt(2));
            long note = note(course, visit, visitIds.get(visit), k, before, after);
            int position = 0;
            for (ExpectedKnot expected : course.complaint().knots) {
                Long knot = known.get(expected);
                if (knot == null) {
                    knot = knot(expected, course, note);
                    known.put(expected, knot);
                }
                int place = course.complaint().knots.indexOf(expected);
                boolean gone = better && over && k == treated.size() - 1;
                int tenderness = gone ? 0 : Math.max(0, better ? 3 - (k + place) / 2 : 2 + (k + place) % 2);
                String activity = tenderness >= 2 ? "active" : tenderness == 1 ? "latent" : "resolved";
                long finding = ++findings;
                tables.insert("knot_finding", "id,note_id,knot_id,activity,tenderness,pain_on_pressure,pain_after_treatment", finding, note, knot, activity,
                        tenderness, Math.min(10, tenderness * 2 + (before > 4 ? 1 : 0)), place < 2 ? (Integer) tenderness : null);
                if (activity.equals("active") && place < 2) {
                    spreads(expected, finding);
                }
                if (place < 2) {
                    int technique = (place + k) % TECHNIQUES.size();
                    tables.insert("technique_use", "note_id,position,technique,knot_id,minutes,pressure,tool,response", note, position++,
                            TECHNIQUES.get(technique), knot, 4 + 2 * place + k, PRESSURES.get(technique), TOOLS.get(technique), better ? "eased" : "unchanged");
                }
            }
            if (course.complaint().knots.stream().anyMatch(knot -> knot.muscle().equals("levator-scapulae"))) {
                tables.insert("range_of_motion", "note_id,position,movement,side,effort,degrees_before,degrees_after,name,usual_from,usual_to", note, 1,
                        "neck-rotation", "right", "active", 80 - 5 * before, 80 - 5 * after, "Neck rotation", 70, 80);
            }
        }
    }

    /** An active knot is felt elsewhere, too. */
    private void spreads(ExpectedKnot knot, long finding) throws SQLException {
        Side side = Coded.find(Side.class, knot.side()).orElseThrow();
        List<DemoReferral> usual = DemoReferral.of(knot.muscle());
        for (int position = 0; position < usual.size(); position++) {
            tables.insert("referral_area", "finding_id,position,chart_view,chart_version,outline", finding, position, usual.get(position).view(side).code(),
                    BodyChart.VERSION, usual.get(position).outline(side));
        }
    }

    /** Today's last visit of each therapist waits for its note: somebody has to have something to do in the demo. */
    private boolean stillToWrite(Visit visit) {
        return visit.starts().toLocalDate().equals(time.today()) && plan.visits.stream()
                .filter(other -> other.therapist() == visit.therapist() && instant(other.ends()).isBefore(now))
                .noneMatch(other -> other.starts().isAfter(visit.starts()));
    }

    private long note(Course course, Visit visit, long appointment, int k, int before, int after) throws SQLException {
        long id = ++notes;
        Instant written = instant(visit.ends()).plusSeconds(240);
        String change = k == 0 ? "First session for this complaint." : before <= 3 ? "Much easier since last time." : "Some relief for two or three days, then it came back in part.";
        tables.insert("soap_note",
                "id,appointment_id,client_id,practitioner_id,status,pain_before,pain_after,subjective,objective,assessment,plan,home_care_words,started_at,saved_at",
                id, appointment, course.client() + 1L, course.therapist() + 1L, "draft", before, after,
                course.complaint().words + ". " + change + " Pain " + before + "/10 on arrival.",
                "Taut bands as charted. Pain " + before + " to " + after + " over the session. Tissue softer afterwards.",
                k == 0 ? "Findings fit the history. No contraindication today." : before <= 3 ? "Responding well." : "Responding; not there yet.",
                k + 1 < course.sessions() ? "Same focus next visit. Home care as agreed." : "Discharge with home care; back if it returns.",
                "", utc(instant(visit.starts())), utc(written));
        safety(id, course, written);
        for (String advice : course.complaint().chronic ? List.of("ball", "desk-breaks") : List.of("stretch", "heat")) {
            tables.insert("note_home_care", "note_id,home_care", id, advice);
        }
        return id;
    }

    /** Most have nothing to note; some take something, or have something, that asks for care at every visit. */
    private void safety(long note, Course course, Instant asked) throws SQLException {
        boolean thinned = course.client() % 9 == 4;
        boolean arthritic = course.client() % 13 == 6;
        tables.insert("safety_check", "note_id,client_id,practitioner_id,asked_at,words,reason", note, course.client() + 1L, course.therapist() + 1L,
                utc(asked), thinned ? "No deep pressure" : "", "");
        if (thinned) {
            tables.insert("safety_answer", "note_id,topic,kind,name", note, "blood-thinners", "care", "Blood thinners");
        }
        if (arthritic) {
            tables.insert("safety_answer", "note_id,topic,kind,name", note, "arthritis", "care", "Arthritis");
        }
    }

    private long knot(ExpectedKnot expected, Course course, long note) throws SQLException {
        long id = ++knots;
        Muscle muscle = chart.muscle(expected.muscle()).orElseThrow();
        Side side = Coded.find(Side.class, expected.side()).orElseThrow();
        List<Place> usual = chart.usualPlaces(muscle, muscle.bestView(side), side).toList();
        Place place = usual.get((int) (id % usual.size()));
        tables.insert("knot", "id,client_id,found_in_note,muscle,side,chart_view,chart_version,x,y", id, course.client() + 1L, note,
                place.muscle(), side.code(), place.view().code(), BodyChart.VERSION, place.x(), place.y());
        return id;
    }

    private Instant instant(LocalDateTime local) {
        return time.instant(local.toLocalDate(), local.toLocalTime());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
