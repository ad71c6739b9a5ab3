package unknot.booking.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Move;
import unknot.booking.CalledOffBy;
import unknot.booking.Outcome;
import unknot.booking.Refusal;
import unknot.booking.Undoing;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.TestClock;

/** Undo before notify: what a client hears of changes, and when. */
@QuarkusTest
class ClientNoticesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Actor TELLING = new Actor("Ros Keller", true);
    private static final Actor SILENT = new Actor("Ros Keller", false);
    private static final String ADDRESS = "fiorella@test.example";

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    Undoing undoing;
    @Inject
    ClientNotices notices;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client fiorella;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        fiorella = clinic.saved(new Client("Fiorella", "Bianchi", null, "07700 900129", ADDRESS, TestClock.START));
    }

    private long booked(Actor by) {
        return booked(fiorella, by);
    }

    private long booked(Client client, Actor by) {
        return done(desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, TEN, by)));
    }

    private static long done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).appointmentId();
    }

    private int version(long visit) {
        return clinic.found(Appointment.class, visit).version();
    }

    private void move(long visit, int hour, Actor by) {
        done(desk.move(visit, version(visit), Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(hour, 0)), by));
    }

    private void cancel(long visit, Actor by) {
        done(desk.cancel(visit, version(visit), "Ill", CalledOffBy.CLIENT, by));
    }

    private void undo(long visit, Actor by) {
        done(undoing.undo(visit, undoing.last(visit).orElseThrow(), "Booked by mistake", by));
    }

    private static void minutesPass(int minutes) {
        TestClock.standAt(new TestClock().instant().plus(Duration.ofMinutes(minutes)));
    }

    /** The mails that have left by now. */
    private List<Mail> mails() {
        notices.tellDue();
        sending.sendDue();
        return mailbox.getMailsSentTo(ADDRESS);
    }

    private void settled() {
        minutesPass(3);
        mails();
        mailbox.clear();
    }

    private static String file(Mail mail) throws Exception {
        return new String(mail.getAttachments().get(0).getFile() == null
                ? io.smallrye.mutiny.Multi.createFrom().publisher(mail.getAttachments().get(0).getData()).collect().asList().await().indefinitely()
                        .stream().collect(java.io.ByteArrayOutputStream::new, (out, octet) -> out.write(octet), (a, b) -> {
                        }).toByteArray()
                : java.nio.file.Files.readAllBytes(mail.getAttachments().get(0).getFile().toPath()), StandardCharsets.UTF_8);
    }

    @Test
    void aConfirmationLeavesThreeMinutesAfterTheBookingAndNotBefore() throws Exception {
        long visit = booked(TELLING);
        assertThat(notices.dueAt(visit)).contains(Instant.parse("2027-01-11T08:03:00Z"));
        minutesPass(2);
        assertThat(mails()).isEmpty();
        minutesPass(1);
        assertThat(mails()).hasSize(1);
        Mail mail = mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("Your visit on Tue 12 Jan, 10:00");
        assertThat(mail.getText()).contains("Hello Fiorella,", "Tuesday 12 January, 10:00–11:00", "with Ines", "14 Harbour Street", "01632 960180")
                .doesNotContain("Bianchi", "Knot session");
        assertThat(file(mail)).contains("METHOD:REQUEST", "SEQUENCE:0", "DTSTART:20270112T100000Z");
        assertThat(notices.dueAt(visit)).isEmpty();
    }

    @Test
    void aVisitAtAnotherPlaceIsToldByItsClock() {
        TestClinic.Elsewhere elsewhere = clinic.elsewhere();
        long visit = done(desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), elsewhere.mia().id(), null, TUESDAY,
                LocalTime.of(20, 0), TELLING)));
        minutesPass(3);
        Mail mail = mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("Your visit on Tue 12 Jan, 20:00 (New York time)");
        assertThat(mail.getText()).contains("Tuesday 12 January, 20:00–21:00 (New York time)", "3 Hill Street");
        cancel(visit, TELLING);
        minutesPass(3);
        assertThat(mails().get(1).getText()).contains("Tuesday 12 January, 20:00 (New York time) is cancelled");
    }

    @Test
    void theTimeForUndoingIsASetting() {
        clinic.sql("update booking_policy set undo_minutes = 0");
        booked(TELLING);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void movingBackWithinTheTimeSendsNothing() {
        long visit = booked(TELLING);
        settled();
        move(visit, 14, TELLING);
        minutesPass(2);
        move(visit, 10, TELLING);
        minutesPass(60);
        assertThat(mails()).isEmpty();
    }

    @Test
    void aVisitMovedTwiceIsToldOnceAsItStands() throws Exception {
        long visit = booked(TELLING);
        settled();
        move(visit, 14, TELLING);
        minutesPass(2);
        move(visit, 15, TELLING);
        minutesPass(2);
        assertThat(mails()).as("the time begins anew with each change").isEmpty();
        minutesPass(1);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getSubject()).isEqualTo("Your visit is now on Tue 12 Jan, 15:00");
        assertThat(mails().get(0).getText()).contains("Tuesday 12 January, 15:00–16:00", "It was Tuesday 12 January, 10:00.");
        assertThat(file(mails().get(0))).contains("METHOD:REQUEST", "SEQUENCE:1");
    }

    @Test
    void aVisitBookedAndMovedAtOnceIsConfirmedOnce() {
        long visit = booked(TELLING);
        minutesPass(1);
        move(visit, 14, TELLING);
        minutesPass(3);
        assertThat(mails()).extracting(Mail::getSubject).containsExactly("Your visit on Tue 12 Jan, 14:00");
    }

    @Test
    void aCancellationTakesTheEntryOutOfTheCalendar() throws Exception {
        long visit = booked(TELLING);
        settled();
        cancel(visit, TELLING);
        minutesPass(3);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getSubject()).isEqualTo("Your visit on Tuesday 12 January, 10:00 is cancelled");
        assertThat(mails().get(0).getText()).doesNotContain("Ill");
        assertThat(file(mails().get(0))).contains("METHOD:CANCEL", "SEQUENCE:1");
    }

    /** As calendar programs read the files: one entry that is made, moved and taken away (RFC 5546, 3.2.2 and 3.2.5). */
    @Test
    void theFilesOfAVisitAreOneEntry() throws Exception {
        Client named = clinic.saved(new Client("Fiorella \"Fio\" 🧶; , \\ " + "x".repeat(50), "B".repeat(80), null, null, ADDRESS, TestClock.START));
        long visit = booked(named, TELLING);
        minutesPass(3);
        mails();
        move(visit, 14, TELLING);
        minutesPass(3);
        mails();
        cancel(visit, TELLING);
        minutesPass(3);
        List<Calendar> files = new ArrayList<>();
        for (Mail mail : mails()) {
            files.add(new CalendarBuilder().build(new StringReader(file(mail))));
        }
        assertThat(files).allSatisfy(file -> assertThat(file.validate().hasErrors()).as("%s", file.validate()).isFalse());
        assertThat(files).extracting(file -> file.<Property>getProperty("METHOD").orElseThrow().getValue()).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(values(files, "SEQUENCE")).containsExactly("0", "1", "2");
        assertThat(values(files, "UID")).hasSize(3).containsOnly(values(files, "UID").get(0));
        assertThat(values(files, "DTSTART")).containsExactly("20270112T100000Z", "20270112T140000Z", "20270112T140000Z");
        assertThat(values(files, "STATUS")).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(values(files, "ORGANIZER")).containsOnly("mailto:hello@test.example");
        assertThat(values(files, "ATTENDEE")).containsOnly("mailto:" + ADDRESS);
    }

    private static List<String> values(List<Calendar> files, String property) {
        return files.stream().map(file -> file.<VEvent>getComponents("VEVENT").get(0).<Property>getProperty(property).orElseThrow().getValue()).toList();
    }

    @Test
    void aBookingUndoneInTimeIsNeverHeardOf() {
        long visit = booked(TELLING);
        undo(visit, TELLING);
        minutesPass(60);
        assertThat(mails()).isEmpty();
        assertThat(clinic.count("select count(*) from slot_claim")).isZero();
    }

    @Test
    void aCancellationUndoneInTimeIsNeverHeardOf() {
        long visit = booked(TELLING);
        settled();
        cancel(visit, TELLING);
        minutesPass(2);
        undo(visit, TELLING);
        minutesPass(60);
        assertThat(mails()).isEmpty();
        assertThat(clinic.count("select count(*) from appointment where status = 'booked'")).isEqualTo(1);
    }

    @Test
    void anUndoneMoveGoesBackToItsTime() {
        long visit = booked(TELLING);
        settled();
        move(visit, 14, TELLING);
        undo(visit, TELLING);
        assertThat(clinic.found(Appointment.class, visit).startsAt()).isEqualTo(Instant.parse("2027-01-12T10:00:00Z"));
        minutesPass(60);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatWasChangedSinceIsNotUndone() {
        long visit = booked(TELLING);
        long booking = undoing.last(visit).orElseThrow();
        move(visit, 14, TELLING);
        Outcome outcome = undoing.undo(visit, booking, "Booked by mistake", TELLING);
        assertThat(((Outcome.Refused) outcome).refusal()).isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertThat(((Outcome.Refused) undoing.undo(visit + 1, booking, "None", TELLING)).refusal()).isEqualTo(Refusal.UNKNOWN_APPOINTMENT);
    }

    @Test
    void withoutTellingTheClientNothingIsSentAndLaterChangesAreComparedWithIt() {
        long visit = booked(SILENT);
        minutesPass(60);
        assertThat(mails()).isEmpty();
        move(visit, 14, SILENT);
        minutesPass(60);
        assertThat(mails()).isEmpty();
        cancel(visit, TELLING);
        minutesPass(3);
        assertThat(mails()).extracting(Mail::getSubject).containsExactly("Your visit on Tuesday 12 January, 14:00 is cancelled");
    }

    @Test
    void aSilentChangeDoesNotSilenceWhatWasToBeTold() {
        long visit = booked(TELLING);
        minutesPass(1);
        move(visit, 14, SILENT);
        minutesPass(2);
        assertThat(mails()).extracting(Mail::getSubject).containsExactly("Your visit on Tue 12 Jan, 14:00");
    }

    @Test
    void aVisitFromBeforeNoticesWereKeptIsComparedWithWhatItWas() {
        long visit = booked(SILENT);
        clinic.sql("delete from client_notice");
        move(visit, 14, TELLING);
        minutesPass(3);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getText()).contains("It was Tuesday 12 January, 10:00.");
    }

    @Test
    void aClientWithoutAnAddressIsToldNothing() {
        long visit = booked(clinic.client("Ana", "Silva"), TELLING);
        minutesPass(3);
        mails();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(notices.dueAt(visit)).isEmpty();
    }

    @Test
    void ofAVisitThatHasBegunNothingIsTold() {
        TestClock.standAt(Instant.parse("2027-01-12T09:58:00Z"));
        booked(TELLING);
        minutesPass(3);
        assertThat(mails()).isEmpty();
    }

    @Test
    void severalServersTellOnce() throws Exception {
        for (int day = 0; day < 4; day++) {
            done(desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY.plusDays(day), TEN, TELLING)));
        }
        minutesPass(3);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            for (var server : servers.invokeAll(Collections.nCopies(4, Executors.callable(notices::tellDue)))) {
                server.get();
            }
        } finally {
            servers.shutdown();
        }
        assertThat(clinic.count("select count(*) from outgoing_message")).isEqualTo(4);
        assertThat(clinic.count("select count(distinct subject) from outgoing_message")).isEqualTo(4);
    }

    @Test
    void summerTimeIsTheClientsTime() {
        done(desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 3, 29), TEN, TELLING)));
        minutesPass(3);
        assertThat(mails().get(0).getText()).contains("Monday 29 March, 10:00–11:00");
    }
}
