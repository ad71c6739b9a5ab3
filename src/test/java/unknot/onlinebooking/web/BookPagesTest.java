package unknot.onlinebooking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.booking.notices.ClientNotices;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.schedule.Practitioner;
import unknot.shared.TestClock;
import unknot.shared.Visitor;
import unknot.shared.web.Network;

/** Booking without the desk, walked without scripts. */
@QuarkusTest
class BookPagesTest {

    private static final String TUESDAY = "2027-01-12";
    private static final String ADDRESS = "maren@test.example";

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    Sending sending;
    @Inject
    ClientNotices notices;
    @Inject
    MockMailbox mailbox;

    private Visitor visitor;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        clinic.sql("update service set online = true, price = 6400, description = 'The same spot again.' where name = 'Knot session'");
        visitor = Visitor.anonymous();
    }

    private String slot(Practitioner therapist, String time) {
        return TUESDAY + "T" + time + ";" + therapist.id();
    }

    private Response take(Visitor who, Practitioner therapist, String time) {
        return who.post("/book", "service", clinic.knot60.id(), "with", therapist.id(), "day", TUESDAY, "slot", slot(therapist, time));
    }

    private void held(Visitor who, String time) {
        take(who, clinic.ines, time).then().statusCode(303).header("Location", containsString("/book/details"));
    }

    private Response details(Visitor who, String given, String family, String phone, String email) {
        return who.post("/book/details", "given-name", given, "family-name", family, "phone", phone, "email", email, "words", "By the window");
    }

    private void asked(Visitor who) {
        details(who, "Maren", "Solberg", "07700 900700", ADDRESS).then().statusCode(303).header("Location", containsString("/book/sent"));
    }

    /** The path in the newest e-mail to an address. */
    private String link(String address) {
        sending.sendDue();
        List<Mail> mails = mailbox.getMailsSentTo(address);
        Matcher link = Pattern.compile("http://clinic.test.example(/book/confirm\\?key=\\S+)").matcher(mails.get(mails.size() - 1).getText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Visitor follows(Visitor who, String link) {
        who.get(link).then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/book/confirm"));
        return who;
    }

    private Response confirms(Visitor who, String link) {
        return follows(who, link).post("/book/confirm");
    }

    private long appointments() {
        return clinic.count("select count(*) from appointment");
    }

    private static void minutesPass(int minutes) {
        TestClock.standAt(new TestClock().instant().plus(Duration.ofMinutes(minutes)));
    }

    private void deskBooks(Client client, Practitioner therapist, String time) {
        assertThat(desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), therapist.id(), null, LocalDate.parse(TUESDAY),
                LocalTime.parse(time), new Actor("Ros Keller", false)))).isInstanceOf(Outcome.Done.class);
    }

    // The way through

    @Test
    void aVisitorBooksFromTheServiceToTheCalendarFile() {
        visitor.get("/book").then().statusCode(200).body(allOf(containsString("Knot session"), containsString("£64"), containsString("The same spot again."),
                not(containsString("Focus 30"))));
        visitor.get("/book?service=" + clinic.knot60.id()).then().statusCode(200).body(allOf(containsString("Anyone free"), containsString("Tomas Wren")));
        visitor.get("/book?service=" + clinic.knot60.id() + "&with=anyone&day=" + TUESDAY).then().statusCode(200)
                .body(allOf(containsString("Morning"), containsString("Afternoon"), containsString(slot(clinic.ines, "09:00")),
                        containsString("Tuesday 12 January, ")));
        held(visitor, "10:00");
        visitor.get("/book/details").then().statusCode(200).body(allOf(containsString("until 08:10"), containsString("Tue 12 Jan, 10:00")));
        asked(visitor);
        visitor.get("/book/sent").then().statusCode(200).body(containsString(ADDRESS));
        assertThat(appointments()).isZero();
        String link = link(ADDRESS);
        follows(visitor, link).get("/book/confirm").then().statusCode(200).body(allOf(containsString("Tuesday 12 January"), containsString("10:00")));
        assertThat(appointments()).as("following the link books nothing").isZero();
        visitor.post("/book/confirm").then().statusCode(303).header("Location", containsString("/book/done"));
        visitor.get("/book/done").then().statusCode(200).body(allOf(containsString("You are booked, Maren"), containsString("with Ines Calder")));
        visitor.get("/book/visit.ics").then().statusCode(200).contentType("text/calendar")
                .body(allOf(containsString("DTSTART:20270112T100000Z"), not(containsString("Knot")), not(containsString("Solberg"))));
        assertThat(clinic.count("select count(*) from appointment a join client c on c.id = a.client_id where c.family_name = 'Solberg'"
                + " and a.client_words = 'By the window' and a.starts_at = '2027-01-12 10:00:00'")).isEqualTo(1);
        assertThat(clinic.count("select count(*) from slot_claim where appointment_id is not null")).isEqualTo(36);
        assertThat(clinic.count("select count(*) from slot_claim where hold_id is not null")).isZero();
        Visitor.signedIn("desk@test.example").get("/day?visit=" + clinic.count("select id from appointment")).then()
                .body(allOf(containsString("The client writes"), containsString("By the window")));
        minutesPass(3);
        notices.tellDue();
        sending.sendDue();
        assertThat(mailbox.getMailsSentTo(ADDRESS)).extracting(Mail::getSubject).contains("Your visit on Tue 12 Jan, 10:00");
    }

    @Test
    void withTwoPlacesTheFirstStepAsksWhere() {
        TestClinic.Elsewhere elsewhere = clinic.elsewhere();
        long there = elsewhere.place().id();
        String place = "place=" + there + "&";
        visitor.get("/book").then().statusCode(200).body(allOf(containsString("Where?"), containsString("Hill Street"), containsString("3 Hill Street"),
                containsString("name=\"place\" value=\"" + there + "\""), containsString("14 Harbour Street"), not(containsString("£64"))));
        // The services and therapists of that place, and every form and link on the way keeps it.
        visitor.get("/book?" + place).then().statusCode(200).body(allOf(containsString("£64"), containsString("name=\"place\" value=\"" + there + "\""),
                containsString("Hill Street")));
        String times = visitor.get("/book?" + place + "service=" + clinic.knot60.id() + "&day=" + TUESDAY).then().statusCode(200).extract().asString();
        assertThat(times).as("one therapist is no choice").doesNotContain("Ines Calder", "Tomas Wren").contains(slot(elsewhere.mia(), "13:00"),
                "(New York time)", "name=\"place\" value=\"" + there + "\"");
        visitor.post("/book", "place", there, "service", clinic.knot60.id(), "with", elsewhere.mia().id(), "day", TUESDAY, "slot",
                slot(elsewhere.mia(), "20:00")).then().statusCode(303).header("Location", containsString("/book/details"));
        visitor.get("/book/details").then().statusCode(200).body(allOf(containsString("Tue 12 Jan, 20:00 (New York time) with Mia Hart"),
                containsString("until 03:10 (New York time)"), containsString("3 Hill Street"), containsString("href=\"/book\""),
                containsString("<span class=\"step-no\">4</span>")));
        asked(visitor);
        String link = link(ADDRESS);
        assertThat(mailbox.getMailsSentTo(ADDRESS).get(0).getText()).contains("Tuesday 12 January, 20:00–21:00 (New York time)", "3 Hill Street");
        confirms(visitor, link).then().statusCode(303);
        visitor.get("/book/done").then().statusCode(200).body(allOf(containsString("20:00 (New York time)"), containsString("3 Hill Street")));
        assertThat(clinic.count("select count(*) from appointment where starts_at = '2027-01-13 01:00' and room_id = " + elsewhere.fern().id())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "999999", "x" })
    void aPlaceThatIsNotOfferedIsAskedForAgain(String place) {
        clinic.elsewhere();
        visitor.get("/book?place=" + place).then().statusCode(404).body(allOf(containsString("Where?"), containsString("Hill Street")));
    }

    @Test
    void aPlaceWithoutAnythingToBookOnlineIsNoChoice() {
        clinic.elsewhere();
        clinic.sql("update practitioner set active = false where name = 'Mia Hart'");
        visitor.get("/book").then().statusCode(200).body(allOf(containsString("£64"), not(containsString("Where?"))));
    }

    @Test
    void theLinksKeyIsNotKeptInTheTables() {
        held(visitor, "10:00");
        asked(visitor);
        String key = link(ADDRESS).replaceAll(".*key=", "");
        assertThat(clinic.count("select count(*) from outgoing_message where body like '%" + key + "%'")).isZero();
        assertThat(clinic.count("select count(*) from online_booking where link_hash = unhex(sha2('" + key + "', 256))")).isEqualTo(1);
    }

    @Test
    void whoIsAClientAlreadyIsFoundByNameAddressAndPhoneTogether() {
        Client known = clinic.saved(new Client("Maren", "Solberg", null, "+44 7700 900700", ADDRESS, TestClock.START));
        held(visitor, "10:00");
        asked(visitor);
        confirms(visitor, link(ADDRESS));
        assertThat(clinic.count("select client_id from appointment")).isEqualTo(known.id());
    }

    @ParameterizedTest
    @CsvSource({ "Maren,Solberg,07700 900999,maren@test.example", "Marit,Solberg,07700 900700,maren@test.example",
            "Maren,Solberg,07700 900700,other@test.example" })
    void whoAgreesOnlyInPartBecomesAClientOfTheirOwn(String given, String family, String phone, String email) {
        Client known = clinic.saved(new Client("Maren", "Solberg", null, "07700 900700", ADDRESS, TestClock.START));
        held(visitor, "10:00");
        details(visitor, given, family, phone, email).then().statusCode(303);
        confirms(visitor, link(email)).then().statusCode(303);
        assertThat(clinic.count("select client_id from appointment")).isNotEqualTo(known.id());
    }

    @Test
    void aFormLooksTheSameForSomebodyKnown() {
        Visitor other = Visitor.anonymous();
        clinic.saved(new Client("Maren", "Solberg", null, "07700 900700", ADDRESS, TestClock.START));
        held(visitor, "10:00");
        held(other, "14:00");
        asked(visitor);
        details(other, "Nobody", "Known", "07700 900701", "nobody@test.example").then().statusCode(303);
        String known = visitor.get("/book/sent").asString().replace(ADDRESS, "").replace("10:00", "");
        String unknown = other.get("/book/sent").asString().replace("nobody@test.example", "").replace("14:00", "");
        assertThat(known.substring(known.indexOf("<main"))).isEqualTo(unknown.substring(unknown.indexOf("<main")));
    }

    // Holding

    @Test
    void aHeldTimeIsNobodyElsesUntilItRunsOut() {
        held(visitor, "10:00");
        Visitor other = Visitor.anonymous();
        take(other, clinic.ines, "10:30").then().statusCode(409).body(allOf(containsString("just taken"), containsString("Nearest free times")));
        Outcome atTheDesk = desk.book(BookingDesk.Request.of(clinic.client("Ana", "Silva").id(), clinic.knot60.id(), clinic.ines.id(), null,
                LocalDate.parse(TUESDAY), LocalTime.of(10, 0), new Actor("Ros Keller", false)));
        assertThat(atTheDesk).isInstanceOf(Outcome.Refused.class);
        TestClock.standAt(Instant.parse("2027-01-11T08:10:00Z"));
        held(other, "10:30");
    }

    @Test
    void anotherTimeInTheSameBrowserGivesTheFirstBack() {
        held(visitor, "10:00");
        held(visitor, "14:00");
        held(Visitor.anonymous(), "10:00");
    }

    @Test
    void whoHoldsATimeMayTakeOneThatOverlapsIt() {
        held(visitor, "10:00");
        held(visitor, "10:30");
        assertThat(clinic.count("select count(*) from slot_claim")).isEqualTo(24);
    }

    @Test
    void theDetailsHoldTheTimeOnceMoreAndOnlyOnce() {
        held(visitor, "10:00");
        minutesPass(9);
        asked(visitor);
        minutesPass(9);
        take(Visitor.anonymous(), clinic.ines, "10:00").then().statusCode(409);
        asked(visitor);
        minutesPass(1);
        held(Visitor.anonymous(), "10:00");
    }

    @Test
    void detailsAfterTheHoldHasRunOutTakeTheTimeAgainWhenItIsFree() {
        held(visitor, "10:00");
        minutesPass(15);
        visitor.get("/book/details").then().statusCode(200).body(containsString("has run out"));
        asked(visitor);
        confirms(visitor, link(ADDRESS)).then().statusCode(303);
        assertThat(appointments()).isEqualTo(1);
    }

    @Test
    void detailsForATimeTakenMeanwhileAreKeptAndAnotherTimeIsChosenBesideThem() {
        held(visitor, "10:00");
        minutesPass(15);
        held(Visitor.anonymous(), "10:00");
        details(visitor, "Maren", "Solberg", "07700 900700", ADDRESS).then().statusCode(409)
                .body(allOf(containsString("taken while you were writing"), containsString("value=\"Solberg\""), containsString(slot(clinic.ines, "11:00"))));
        visitor.post("/book/details", "given-name", "Maren", "family-name", "Solberg", "phone", "07700 900700", "email", ADDRESS, "slot",
                slot(clinic.ines, "11:00")).then().statusCode(303);
        confirms(visitor, link(ADDRESS)).then().statusCode(303);
        assertThat(clinic.count("select count(*) from appointment where starts_at = '2027-01-12 11:00:00'")).isEqualTo(1);
    }

    @Test
    void twoWhoTakeTheSameTimeAtOnceGetItOnce() throws Exception {
        List<Visitor> visitors = List.of(Visitor.anonymous(), Visitor.anonymous(), Visitor.anonymous(), Visitor.anonymous());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> takes = visitors.stream().map(who -> (Callable<Integer>) () -> take(who, clinic.ines, "10:00").statusCode()).toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (var take : pool.invokeAll(takes)) {
                statuses.add(take.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(303, 409, 409, 409);
        } finally {
            pool.shutdown();
        }
        assertThat(clinic.count("select count(*) from slot_claim")).isEqualTo(24);
    }

    @Test
    void whereAnyoneWillDoSomebodyElseFreeThenIsAsGood() {
        held(Visitor.anonymous(), "10:00");
        visitor.post("/book", "service", clinic.knot60.id(), "with", "anyone", "day", TUESDAY, "slot", slot(clinic.ines, "10:00")).then().statusCode(303);
        visitor.get("/book/details").then().body(containsString("Tomas Wren"));
    }

    // The link

    @Test
    void aLinkIsUsedOnce() {
        held(visitor, "10:00");
        asked(visitor);
        String link = link(ADDRESS);
        confirms(visitor, link).then().statusCode(303);
        confirms(visitor, link).then().statusCode(303);
        Visitor reader = Visitor.anonymous();
        follows(reader, link).get("/book/confirm").then().statusCode(200)
                .body(allOf(containsString("This link was used"), not(containsString("Solberg")), not(containsString("10:00"))));
        reader.get("/book/visit.ics").then().statusCode(303);
        assertThat(appointments()).isEqualTo(1);
    }

    @Test
    void theButtonPressedTwiceAtOnceBooksOnce() throws Exception {
        held(visitor, "10:00");
        asked(visitor);
        String link = link(ADDRESS);
        List<Visitor> windows = List.of(follows(Visitor.anonymous(), link), follows(Visitor.anonymous(), link), follows(Visitor.anonymous(), link));
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> presses = windows.stream().map(window -> (Callable<Integer>) () -> window.post("/book/confirm").statusCode()).toList();
            for (var press : pool.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(303);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(appointments()).isEqualTo(1);
        assertThat(clinic.count("select count(*) from client")).isEqualTo(1);
    }

    @Test
    void anOldLinkAndOneThatNeverWasBookNothing() {
        held(visitor, "10:00");
        asked(visitor);
        String link = link(ADDRESS);
        minutesPass(24 * 60);
        confirms(visitor, link).then().statusCode(410).body(containsString("does not work any more"));
        for (String forged : List.of("/book/confirm?key=abc", "/book/confirm?key=%0d%0aSet-Cookie:x=y", "/book/confirm?key=" + "x".repeat(3000))) {
            confirms(Visitor.anonymous(), forged).then().statusCode(410);
        }
        Visitor.anonymous().post("/book/confirm").then().statusCode(410);
        assertThat(appointments()).isZero();
    }

    @Test
    void aNewerLinkReplacesTheOneBefore() {
        held(visitor, "10:00");
        asked(visitor);
        String first = link(ADDRESS);
        asked(visitor);
        confirms(Visitor.anonymous(), first).then().statusCode(410);
        confirms(visitor, link(ADDRESS)).then().statusCode(303);
    }

    @Test
    void aLinkFollowedAfterTheHoldBooksTheTimeIfItIsStillFreeAndElseSaysWhatIs() {
        Visitor late = Visitor.anonymous();
        held(visitor, "10:00");
        asked(visitor);
        String link = link(ADDRESS);
        minutesPass(30);
        held(late, "10:00");
        confirms(visitor, link).then().statusCode(409).body(allOf(containsString("This time is gone"), containsString("11:00")));
        minutesPass(30);
        confirms(visitor, link).then().statusCode(303);
        assertThat(clinic.count("select count(*) from slot_claim where appointment_id is not null")).isEqualTo(36);
    }

    @Test
    void whoHasAnotherVisitThenIsToldSoOnlyByTheLink() {
        Client known = clinic.saved(new Client("Maren", "Solberg", null, "07700 900700", ADDRESS, TestClock.START));
        deskBooks(known, clinic.tomas, "10:00");
        held(visitor, "10:30");
        asked(visitor);
        confirms(visitor, link(ADDRESS)).then().statusCode(409).body(containsString("another visit at this time"));
        assertThat(appointments()).isEqualTo(1);
    }

    // What is not to be had

    @Test
    void aServiceSwitchedOffMeanwhileIsSaidAndNotBooked() {
        clinic.sql("update service set online = false where name = 'Knot session'");
        clinic.sql("update service set online = true where name = 'Focus 30'");
        visitor.get("/book?service=" + clinic.knot60.id()).then().statusCode(404).body(containsString("cannot be booked online any more"));
        take(visitor, clinic.ines, "10:00").then().statusCode(422);
        assertThat(clinic.count("select count(*) from held_booking")).isZero();
    }

    @Test
    void withoutAnythingOnlineThePageSaysToCall() {
        clinic.sql("update service set online = false");
        visitor.get("/book").then().statusCode(200).body(allOf(containsString("Online booking is not open"), containsString("01632 960180")));
        visitor.get("/sign-in").then().body(not(containsString("href=\"/book\"")));
    }

    @Test
    void theSignInPageLeadsHere() {
        visitor.get("/sign-in").then().body(containsString("href=\"/book\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2027-01-11T09:30", "2027-01-12T10:07", "2027-01-12T12:15", "2027-01-16T10:00", "2027-04-20T10:00", "2026-01-12T10:00" })
    void timesThatAreNotOfferedToClientsAreNotHeld(String time) {
        visitor.post("/book", "service", clinic.knot60.id(), "with", clinic.ines.id(), "slot", time + ";" + clinic.ines.id()).then().statusCode(409);
        assertThat(clinic.count("select count(*) from held_booking")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "rubbish", "2027-01-12T10:00", "2027-01-12T10:00;x", "2027-13-12T10:00;1", "+999999999-01-01T10:00;1", "<script>;;" })
    void aTimeThatCannotBeReadIsAskedForAgain(String slot) {
        visitor.post("/book", "service", clinic.knot60.id(), "with", clinic.ines.id(), "slot", slot).then().statusCode(422)
                .body(containsString("Choose a time."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "?service=x", "?service=999999", "?place=77&service=1", "?with=anyone", "?service=1&with=x&day=rubbish&from=rubbish" })
    void whatCannotBeReadInTheAddressIsNoError(String query) {
        assertThat(visitor.get("/book" + query).statusCode()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({ "'',Solberg,07700900700,a@b.example,Write your name.", "Maren,' ',07700900700,a@b.example,Write your name.",
            "Maren,Solberg,'',a@b.example,Write a number", "Maren,Solberg,call me,a@b.example,Write a number",
            "Maren,Solberg,0770,a@b.example,This one has 4.", "Maren,Solberg,07700900700,'',does not look like", "Maren,Solberg,07700900700,a@b,does not look like",
            "Maren,Solberg,07700900700,a@b.example Bcc: c@d.example,does not look like" })
    void whatIsWrongIsSaidBesideItsField(String given, String family, String phone, String email, String said) {
        held(visitor, "10:00");
        details(visitor, given, family, phone, email).then().statusCode(422).body(allOf(containsString(said), containsString("aria-invalid"),
                containsString("By the window")));
        assertThat(clinic.count("select count(*) from outgoing_message")).isZero();
    }

    @Test
    void longNamesAndMarkupStayWhatTheyAre() {
        held(visitor, "10:00");
        details(visitor, "x".repeat(81), "Solberg", "07700900700", ADDRESS).then().statusCode(422).body(containsString("At most 80 characters."));
        details(visitor, "<b>🧶</b>", "O'Neill \"Q\"", "07700900700", ADDRESS).then().statusCode(303);
        confirms(visitor, link(ADDRESS)).then().statusCode(303);
        visitor.get("/book/done").then().body(containsString("&lt;b&gt;🧶&lt;/b&gt;"));
    }

    @Test
    void withoutAHeldTimeTheLaterPagesLeadBackToTheBeginning() {
        visitor.get("/book/details").then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/book"));
        details(visitor, "Maren", "Solberg", "07700900700", ADDRESS).then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/book"));
        visitor.get("/book/done").then().statusCode(303);
        visitor.get("/book/visit.ics").then().statusCode(303);
    }

    @Test
    void theBackButtonAfterBookingLeadsToTheBookedVisit() {
        held(visitor, "10:00");
        asked(visitor);
        confirms(visitor, link(ADDRESS));
        visitor.get("/book/details").then().statusCode(303).header("Location", containsString("/book/done"));
        details(visitor, "Maren", "Solberg", "07700900700", ADDRESS).then().statusCode(303).header("Location", containsString("/book/done"));
        assertThat(appointments()).isEqualTo(1);
    }

    @Test
    void whoGoesBackToTheTimesIsRemindedOfTheHeldOne() {
        held(visitor, "10:00");
        visitor.get("/book?service=" + clinic.knot60.id()).then().body(allOf(containsString("You hold Tue 12 Jan, 10:00 until 08:10."), containsString("Go on with it")));
    }

    // Limits

    @Test
    void oneNetworkHoldsSoManyTimesAnHour() {
        for (int hold = 0; hold < 20; hold++) {
            held(visitor, "10:00");
        }
        take(visitor, clinic.ines, "10:00").then().statusCode(429).body(containsString("Try again in an hour"));
        minutesPass(61);
        held(visitor, "10:00");
    }

    @Test
    void onePersonAsksForSoManyLinksADay() {
        held(visitor, "10:00");
        for (int link = 0; link < 5; link++) {
            asked(visitor);
        }
        details(visitor, "Maren", "Solberg", "07700 900700", ADDRESS).then().statusCode(429);
        Visitor other = Visitor.anonymous();
        held(other, "14:00");
        details(other, "Other", "Name", "07700 900700", "other@test.example").then().statusCode(429);
        details(other, "Other", "Name", "07700 900701", ADDRESS).then().statusCode(429);
        details(other, "Other", "Name", "07700 900701", "other@test.example").then().statusCode(303);
    }

    @Test
    void anAddressOfTheSixthVersionCountsByItsFirstHalf() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2:bbbb::2")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
