package unknot;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Transactional;
import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import unknot.access.Account;
import unknot.access.Role;
import unknot.care.CourseOfCare;
import unknot.care.Frequency;
import unknot.care.Onset;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.schedule.Service;
import unknot.schedule.WorkingHours;
import unknot.schedule.Timetables;
import unknot.shared.Clinic;
import unknot.shared.Location;
import unknot.shared.TestClock;
import unknot.shared.ThisClinic;

/**
 * A small clinic for tests in the database: two therapists, Ines and Tomas, two rooms, Quay and Lantern, three services.
 * They work Monday to Friday 09:00-12:30 and 13:15-17:30; the clock stands on Monday 11 January 2027, 08:00.
 * Call {@link #open()} before each test: it empties the tables first. A singleton without a proxy, so that its fields can be read.
 */
@Singleton
public class TestClinic {

    public static final String PASSWORD = "correct-horse-battery";
    /** Hashed with the least that Argon2id allows: the product's own hashing is slow on purpose, and thousands of tests sign in. */
    private static final String HASH = Password.hash(PASSWORD).addRandomSalt(16).with(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID)).getResult();
    /** Without the keys of encryption: those that are in memory must be in the database, and the next client with a number may have its key. */
    private static final List<String> TABLES = List.of("form_request", "emergency_contact", "consent", "form_answer", "client_form",
            "after_answer", "home_care_tick", "check_in_flag", "check_in_place", "check_in", "visit_question", "asking_plan", "idempotency_key", "snippet", "access_token", "outgoing_message", "own_wording", "client_notice", "visit_reminder", "reminder_time", "reminder_plan", "online_booking",
            "audit_seal", "audit_event", "record_opening", "sharing_decision", "file_sharing_decision",
            "attached_file_thumbnail", "attached_file_piece", "attached_file", "note_cosignature", "note_amendment", "no_go_warning", "no_go_area", "note_home_care", "range_of_motion", "orthopaedic_test", "safety_answer", "safety_check", "technique_use", "referral_area", "knot_finding", "knot", "soap_note", "slot_claim", "calendar_change", "held_booking", "wait_list_therapist", "wait_list_entry",
            "appointment",
            "goal_value", "course_goal", "reassessment", "discharge_summary", "referral_letter", "course_of_care", "calendar_feed", "second_factor_reset", "recovery_code", "second_factor", "half_session", "looking_after", "password_try", "known_device", "sign_in_session", "entry_link", "client_disposing", "legal_hold", "erasure_request", "restricted_opening", "disposal", "client_moving", "client_merge_field", "client_merge_row", "client_merge", "account", "client_word", "client", "time_off", "closure", "working_hours", "practitioner_service",
            "practitioner", "service_room", "service", "room", "location", "booking_policy", "clinic");

    @Inject
    EntityManager entities;
    @Inject
    ThisClinic thisClinic;
    @Inject
    Timetables timetables;

    public Location place;
    public Room quay;
    public Room lantern;
    public Service focus30;
    public Service knot60;
    public Service deep90;
    public Practitioner ines;
    public Practitioner tomas;

    @Transactional
    public TestClinic open() {
        empty();
        place = thisClinic.open(new Clinic("Harbour Street Massage", ZoneId.of("Europe/London"), "14 Harbour Street", "01632 960180"));
        quay = saved(new Room(place, "Quay"));
        lantern = saved(new Room(place, "Lantern"));
        focus30 = saved(new Service("Focus 30", 30));
        knot60 = saved(new Service("Knot session", 60));
        deep90 = saved(new Service("Deep tissue 90", 90));
        ines = therapist("Ines Calder", 1, quay, focus30, knot60, deep90);
        tomas = therapist("Tomas Wren", 2, lantern, focus30, knot60);
        account("desk@test.example", "Ros Keller", Role.FRONT_DESK, null, null);
        account("owner@test.example", "Olive Marsh", Role.OWNER, null, null);
        account("ines@test.example", ines.name(), Role.THERAPIST, ines.id(), null);
        account("tomas@test.example", tomas.name(), Role.THERAPIST, tomas.id(), null);
        return this;
    }

    /** Empties every table that people fill; signed notes go too, which only a dropped trigger or TRUNCATE allows. */
    @Transactional
    public void empty() {
        TestClock.standAt(TestClock.START);
        sql("SET FOREIGN_KEY_CHECKS = 0");
        filled().forEach(this::truncate);
        sql("SET FOREIGN_KEY_CHECKS = 1");
        sql("INSERT INTO booking_policy (id) VALUES (1)");
        sql("INSERT INTO reminder_plan (id, quiet_from, quiet_until) VALUES (1, '21:00', '08:00')");
        sql("INSERT INTO asking_plan (id, check_in_hours, soreness_hours, pain_days) VALUES (1, 20, 26, 3)");
        askAsAtFirst();
        thisClinic.forget();
    }

    /** While MariaDB counts a table's rows for itself, after many have changed, it lets nobody truncate the table and does not wait either. */
    public void truncate(Object table) {
        for (int attempt = 1;; attempt++) {
            try {
                sql("TRUNCATE TABLE " + table);
                return;
            } catch (LockTimeoutException busy) {
                if (attempt == 100) {
                    throw busy;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /** Those of the tables that have rows: one statement, where emptying each costs MySQL some hundredths of a second. */
    private List<Object> filled() {
        return list(TABLES.stream().map(table -> "(SELECT '" + table + "' FROM " + table + " LIMIT 1)").collect(Collectors.joining(" UNION ALL ")));
    }

    /** Published questions stay; clients are asked the first ones again. */
    private void askAsAtFirst() {
        sql("UPDATE questionnaire SET edition_id = IF(id = 1, 1, NULL), active = (id = 1), before_first_visit = (id = 1), by_mail = FALSE");
        sql("DELETE FROM question WHERE edition_id IN (SELECT id FROM questionnaire_edition WHERE number = 0)");
        sql("DELETE FROM questionnaire_edition WHERE number = 0");
        sql("UPDATE consent_text SET edition_id = IF(id <= 6, id, NULL), active = (id <= 6)");
    }

    @Transactional
    public Practitioner therapist(String name, int hue, Room room, Service... services) {
        Practitioner therapist = new Practitioner(name, hue, room);
        List.of(services).forEach(therapist::offer);
        saved(therapist);
        for (int day = 1; day <= 5; day++) {
            saved(new WorkingHours(therapist, place, DayOfWeek.of(day), LocalTime.of(9, 0), LocalTime.of(12, 30)));
            saved(new WorkingHours(therapist, place, DayOfWeek.of(day), LocalTime.of(13, 15), LocalTime.of(17, 30)));
        }
        return therapist;
    }

    /** A place whose clock is five hours behind the clinic's, its room and who works there, in the afternoon and evening. */
    public record Elsewhere(Location place, Room fern, Practitioner mia) {
    }

    @Transactional
    public Elsewhere elsewhere() {
        Location hill = saved(new Location("Hill Street", ZoneId.of("America/New_York"), "3 Hill Street", "01632 960199"));
        Room fern = saved(new Room(hill, "Fern"));
        Practitioner mia = new Practitioner("Mia Hart", 3, fern);
        mia.offer(knot60);
        saved(mia);
        for (int day = 1; day <= 5; day++) {
            saved(new WorkingHours(mia, hill, DayOfWeek.of(day), LocalTime.of(13, 0), LocalTime.of(22, 0)));
        }
        return new Elsewhere(hill, fern, mia);
    }

    @Transactional
    public Client client(String givenName, String familyName) {
        return saved(new Client(givenName, familyName, LocalDate.of(1984, 3, 14), "07700 900129", null, TestClock.START));
    }

    /** The account {@code email} of a client, with {@link #PASSWORD}. */
    @Transactional
    public Account clientAccount(Client client, String email) {
        return account(email, client.name(), Role.CLIENT, null, client.id());
    }

    @Transactional
    public CourseOfCare course(Client client, Practitioner therapist, Service service, int sessions) {
        return saved(new CourseOfCare(client, therapist, service, "Right neck and shoulder", Onset.CHRONIC, sessions,
                sessions > CourseOfCare.USUAL_MOST_SESSIONS ? "It has been there for years" : null,
                Frequency.WEEKLY, TestClock.START));
    }

    @Transactional
    public Account account(String email, String name, Role role, Long practitionerId, Long clientId) {
        return saved(new Account(email, HASH, name, role, practitionerId, clientId));
    }

    @Transactional
    public <T> T saved(T entity) {
        entities.persist(entity);
        timetables.changed();
        return entity;
    }

    @Transactional
    public <T> T found(Class<T> type, long id) {
        return entities.find(type, id);
    }

    /** What a field of every entity of a type holds, as the program sees it: the database may have it encrypted. */
    @Transactional
    public List<String> stored(String entity, String field) {
        return entities.createQuery("select e from " + entity + " e", Object.class).getResultList().stream().map(found -> text(found, field)).toList();
    }

    public static String text(Object entity, String field) {
        try {
            Field found = entity.getClass().getDeclaredField(field);
            found.setAccessible(true);
            return (String) found.get(entity);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException(field, failure);
        }
    }

    @Transactional
    public <T> List<T> all(Class<T> type) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e", type).getResultList();
    }

    @Transactional
    public int sql(String statement) {
        int rows = entities.createNativeQuery(statement).executeUpdate();
        timetables.changed();
        return rows;
    }

    /** A column of the database. */
    @Transactional
    public List<Object> list(String select) {
        return entities.createNativeQuery(select, Object.class).getResultList();
    }

    /** A single text from the database. */
    @Transactional
    public String text(String select) {
        return (String) entities.createNativeQuery(select).getSingleResult();
    }

    /** A single number from the database. */
    @Transactional
    public long count(String select) {
        return ((Number) entities.createNativeQuery(select).getSingleResult()).longValue();
    }
}
