package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    @ParameterizedTest
    @EnumSource(View.class)
    void aPathIsReadBackAsItWas(View view) {
        CalendarAddress address = new CalendarAddress(view, TODAY.plusDays(3), List.of(7L, 2L), 5L, 3L, true, Colours.STATUS);
        assertThat(address.path()).isEqualTo("/" + view.code() + "?date=2027-01-14&who=7&who=2&of=5&place=3&columns=rooms&colours=status");
        assertThat(CalendarAddress.parse(address.path(), TODAY)).isEqualTo(address);
    }

    @Test
    void aDateAloneIsThatDay() {
        assertThat(CalendarAddress.parse("2027-02-28", TODAY).path()).isEqualTo("/day?date=2027-02-28");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "rubbish", "https://elsewhere.example/day", "//elsewhere.example?date=1066-10-14", "/week/../settings", "/day?date",
            "/day?date=2027-02-30&who=x&who=&of=99999999999999999999", "?&&==&who", "/day?date=9999-12-31", "\u0000", "/day?columns=<b>&colours=<b>" })
    void whatCannotBeReadIsTodayAndNeverAnotherSite(String typed) {
        assertThat(CalendarAddress.parse(typed, TODAY).path()).isEqualTo("/day?date=2027-01-11");
    }

    @Test
    void anotherViewKeepsWhatIsShown() {
        CalendarAddress day = CalendarAddress.parse("/day?date=2027-01-14&who=7&colours=service", TODAY);
        assertThat(day.in(View.AGENDA).path()).isEqualTo("/agenda?date=2027-01-14&who=7&colours=service");
        assertThat(day.partsBut("who")).extracting(CalendarAddress.Part::name).containsExactly("date", "colours");
    }

    @Test
    void theArrowsLeadByDayWeekAndMonth() {
        LocalDate end = LocalDate.of(2028, 1, 31);
        assertThat(View.DAY.step(end, 1)).isEqualTo("2028-02-01");
        assertThat(View.WEEK.step(end, -1)).isEqualTo("2028-01-24");
        assertThat(View.AGENDA.step(end, 1)).isEqualTo("2028-02-07");
        assertThat(View.MONTH.step(end, 1)).isEqualTo("2028-02-29");
    }
}
