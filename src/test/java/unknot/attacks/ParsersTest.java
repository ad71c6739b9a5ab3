package unknot.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.care.Frequency;
import unknot.charting.BodyChart;
import unknot.charting.DrawnArea;
import unknot.charting.files.FileName;
import unknot.clients.BirthDates;
import unknot.clients.ClientRules;
import unknot.clients.SearchWords;
import unknot.forms.Signature;
import unknot.messages.CalendarEntry;
import unknot.messages.CalendarFeed;
import unknot.messages.Wording;
import unknot.shared.ClinicTime;
import unknot.shared.CsvTable;
import unknot.shared.EmailAddress;
import unknot.shared.Money;
import unknot.shared.PersonName;
import unknot.shared.Words;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/**
 * Parsers and writers with made-up text: nothing throws, and what they say of it holds. What has been found stands as files in {@code resources/unknot/attacks/ParsersTestInputs}
 * and is tried with every run of the tests; {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=ParsersTest#nameOfOne} looks for more.
 */
class ParsersTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final BodyChart CHART = new BodyChart();

    @FuzzTest
    void dates(byte[] made) {
        String text = Words.of(made);
        Optional<LocalDate> born = BirthDates.read(text, TODAY);
        born.filter(date -> date.getYear() >= 0 && date.getYear() < 10_000).ifPresent(date -> assertThat(BirthDates.read(date.toString(), TODAY)).contains(date));
        born.ifPresent(date -> ClientRules.canBeBirthDate(date, TODAY));
        Typed.date(text).ifPresent(date -> assertThat(Typed.date(date.toString())).contains(date));
        Typed.time(text).ifPresent(time -> assertThat(Typed.time(time.toString())).contains(time));
        Typed.whole(text).ifPresent(number -> assertThat(Typed.whole(number.toString())).contains(number));
        Typed.id(text).ifPresent(number -> assertThat(Typed.id(number.toString())).contains(number));
        assertThat(Typed.line(text).chars()).noneMatch(character -> character < ' ' || character == 0x7f);
    }

    @FuzzTest
    void emailAddresses(byte[] made) {
        String text = Words.of(made);
        if (EmailAddress.plausible(text)) {
            assertThat(text.strip().codePoints()).as("seen and in one line").noneMatch(character -> Character.isISOControl(character) || Character.isWhitespace(character) || Character.isSpaceChar(character)
                    || Character.getType(character) == Character.SURROGATE || Character.getType(character) == Character.FORMAT || "<>(),;:\"\\".indexOf(character) >= 0);
            assertThat(text.chars().filter(character -> character == '@')).hasSize(1);
        }
    }

    @FuzzTest
    void amounts(byte[] made) {
        String text = Words.of(made);
        for (String currency : List.of("GBP", "JPY", "KWD")) {
            Money money = Money.in(currency);
            money.read(text).ifPresent(amount -> {
                assertThat(money.read(money.typed(amount))).contains(amount);
                assertThat(money.words(amount)).isNotBlank();
            });
        }
    }

    @FuzzTest
    void tables(byte[] made) throws IOException {
        String text = Words.of(made);
        String other = new StringBuilder(text).reverse().toString();
        StringBuilder table = new StringBuilder();
        CsvTable csv = new CsvTable(table, "a", "b", "c");
        csv.row(text, null, other);
        csv.row(other, 7, text);
        List<List<String>> rows = read(table.substring(1));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).hasSize(3);
        for (List<String> row : rows.subList(1, 3)) {
            for (String field : row) {
                assertThat(field.replaceAll("^[\\s\\p{Z}\\p{C}]+", "")).as("a formula").doesNotContainPattern("\\A[=+\\-@\uff1d\uff0b\uff0d\uff20]");
                assertThat(field).doesNotStartWith("\t").doesNotStartWith("\r");
            }
        }
        assertThat(rows.get(1).get(0)).isIn(text, "'" + text);
        assertThat(rows.get(2).get(0)).isIn(other, "'" + other);
        assertThat(rows.get(2).get(1)).isEqualTo("7");
    }

    /** As RFC 4180 says. */
    private static List<List<String>> read(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < table.length()) {
            StringBuilder field = new StringBuilder();
            if (table.charAt(at) == '"') {
                at++;
                while (table.charAt(at) != '"' || table.startsWith("\"\"", at)) {
                    at += table.charAt(at) == '"' ? 1 : 0;
                    field.append(table.charAt(at++));
                }
                at++;
            }
            row.add(field.toString());
            if (table.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else {
                assertThat(table.charAt(at++)).isEqualTo(',');
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }

    @FuzzTest
    void calendars(byte[] made) {
        String text = Words.of(made);
        Instant ten = Instant.parse("2027-03-28T10:00:00Z");
        CalendarEntry entry = new CalendarEntry(CalendarEntry.Method.REQUEST, "visit-7@clinic.example", 2, ten, ten, ten.plusSeconds(3600), text, text, new CalendarEntry.Party(text, "hello@clinic.example"), "a@test.example" + text);
        for (String file : List.of(entry.text(), new CalendarFeed(text, ten, List.of(new CalendarFeed.Event("visit-7@clinic.example", 2, ten, ten.plusSeconds(60), text, text))).text())) {
            assertThat(file).endsWith("\r\nEND:VCALENDAR\r\n");
            assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            List<String> lines = List.of(file.replace("\r\n ", "").split("\r\n"));
            for (String once : List.of("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "SUMMARY:", "STATUS:", "DTSTART:20", "UID:")) {
                assertThat(lines).as(once).filteredOn(line -> line.startsWith(once)).hasSize(1);
            }
            assertThat(lines).allMatch(line -> line.matches("(?s)[A-Z-]+[:;].*"));
            String summary = lines.stream().filter(line -> line.startsWith("SUMMARY:")).findFirst().orElseThrow().substring(8);
            assertThat(unescaped(summary)).isEqualTo(text.replaceAll("\r\n|\r", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", ""));
        }
        assertThat(entry.text().replace("\r\n ", "").lines()).filteredOn(line -> line.startsWith("ORGANIZER;")).singleElement().asString().matches("(?s)ORGANIZER;CN=\"[^\"]*\":mailto:hello@clinic\\.example");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                char next = value.charAt(++i);
                text.append(next == 'n' ? '\n' : next);
            } else {
                assertThat(value.charAt(i)).isNotIn(',', ';');
                text.append(value.charAt(i));
            }
        }
        return text.toString();
    }

    @FuzzTest
    void patches(byte[] made) {
        DrawnArea.parse(Words.of(made), CHART).ifPresent(area -> {
            assertThat(DrawnArea.parse(area.written(), CHART)).isPresent().get().extracting(DrawnArea::written).isEqualTo(area.written());
            assertThat(area.polygon()).matches("(\\d{1,3}\\.\\d,\\d{1,3}\\.\\d ?){3,24}");
            assertThat(area.hatching()).matches("(M-?[0-9.]+ -?[0-9.]+L-?[0-9.]+ -?[0-9.]+)*+");
            // Each has a sixth of it or more.
            assertThat(area.spread(CHART)).hasSizeLessThanOrEqualTo(6);
            assertThat(area.label().x()).isBetween(0.0, 400.0);
            area.covered(CHART);
        });
    }

    @FuzzTest
    void signatures(byte[] made) {
        Signature.parse(Words.of(made)).ifPresent(signature -> assertThat(signature.path()).hasSizeLessThanOrEqualTo(Signature.LONGEST).matches("[ML0-9 ]*"));
    }

    /** A place, and a moment within some days of one of its clock's changes. */
    @FuzzTest
    void timesNearAChangeOfTheClock(byte[] made) {
        ByteBuffer given = ByteBuffer.wrap(java.util.Arrays.copyOf(made, 9));
        List<String> zones = List.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "America/Havana", "Asia/Kathmandu", "Asia/Beirut", "America/Sao_Paulo", "Antarctica/Troll");
        ClinicTime time = new ClinicTime(ZoneId.of(zones.get(Math.floorMod(given.get(), zones.size()))), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Instant around = Instant.parse("1990-01-01T00:00:00Z").plus(Duration.ofDays(Math.floorMod(given.getInt(), 30_000)));
        var change = time.zone().getRules().nextTransition(around);
        Instant instant = (change == null ? around : change.getInstant()).plusSeconds(60L * Math.floorMod(given.getInt(), 6000) - 180_000);
        LocalDateTime local = time.local(instant);
        assertThat(time.exists(local.toLocalDate(), local.toLocalTime())).isTrue();
        Instant back = time.instant(local.toLocalDate(), local.toLocalTime());
        assertThat(back).isBeforeOrEqualTo(instant);
        assertThat(time.local(back)).isEqualTo(local);
        assertThat(time.startOf(local.toLocalDate())).isBeforeOrEqualTo(instant);
        assertThat(time.date(time.startOf(local.toLocalDate()))).isEqualTo(local.toLocalDate());
        LocalTime wall = LocalTime.of(Math.floorMod(made.length * 7, 24), Math.floorMod(given.hashCode(), 60));
        assertThat(time.local(time.instant(local.toLocalDate(), wall)).equals(local.toLocalDate().atTime(wall))).isEqualTo(time.exists(local.toLocalDate(), wall));
        // Sessions that follow each other keep the clock's time, whatever it does between them.
        for (Frequency every : Frequency.values()) {
            LocalDate next = every.next(local.toLocalDate(), 1);
            assertThat(next).isAfter(local.toLocalDate()).isBeforeOrEqualTo(local.toLocalDate().plusDays(28));
            assertThat(time.instant(next, wall)).isAfter(time.instant(local.toLocalDate(), wall));
        }
    }

    @FuzzTest
    void whereOneWantedToGo(byte[] made) {
        String path = Words.of(made);
        if (Page.isOurs(path)) {
            URI address = URI.create(path);
            assertThat(address.getHost()).isNull();
            assertThat(address.isAbsolute()).isFalse();
            assertThat(path).startsWith("/").doesNotStartWith("//").doesNotContainPattern("[\\s\\p{Cntrl}]");
        }
    }

    @FuzzTest
    void names(byte[] made) {
        String text = Words.of(made);
        assertThat(PersonName.first(text)).isNotNull();
        assertThat(PersonName.initials(text).codePointCount(0, PersonName.initials(text).length())).isLessThanOrEqualTo(2);
        assertThat(SearchWords.of(text)).allMatch(word -> !word.isEmpty());
        assertThat(FileName.parameters(text)).matches("filename=\"[A-Za-z0-9._ ()-]*\"; filename\\*=UTF-8''[A-Za-z0-9%._-]*");
    }

    /** What is filled in is never read as a placeholder, and what is left out takes its line along and no other. */
    @FuzzTest
    void wordsOfMessages(byte[] made) {
        String text = Words.of(made);
        Wording filled = new Wording("{name}", "{name}\n{gone}\nlast", text).filled(Map.of("name", text, "gone", ""));
        assertThat(filled.subject()).isEqualTo(text);
        assertThat(filled.body()).endsWith("last\n");
        String plain = text.strip().replaceAll("\n{3,}", "\n\n");
        if (!plain.isEmpty()) {
            assertThat(filled.body()).isEqualTo((text + "\nlast").replaceAll("\n{3,}", "\n\n").strip() + "\n");
        }
    }
}
