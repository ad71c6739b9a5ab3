package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.LocalDate;
import unknot.shared.Words;
import unknot.shared.web.Page;

/** With made-up addresses; see {@link unknot.attacks.ParsersTest}. */
class CalendarAddressesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    @FuzzTest
    void addresses(byte[] made) {
        String text = Words.of(made);
        CalendarAddress read = CalendarAddress.parse(text, TODAY);
        assertThat(CalendarAddress.parse(read.path(), TODAY)).isEqualTo(read);
        assertThat(read.date()).isBetween(CalendarAddress.FIRST, CalendarAddress.LAST);
        assertThat(Page.isOurs(read.path())).isTrue();
        String more = read.with("q", text);
        assertThat(URI.create(more).getPath()).isEqualTo(read.action());
        String query = more.substring(read.path().length());
        assertThat(CalendarAddress.isQuery(query)).isEqualTo(query.length() <= 1000);
        if (CalendarAddress.isQuery(text)) {
            URI.create(read.path() + text);
        }
    }
}
