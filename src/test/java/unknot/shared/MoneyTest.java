package unknot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GBP | 64 | 6400 | 64 | £64",
            "GBP | 64.50 | 6450 | 64.50 | £64.50",
            "GBP | 64.5 | 6450 | 64.50 | £64.50",
            "EUR | 64,50 | 6450 | 64.50 | €64.50",
            "GBP | 0 | 0 | 0 | £0",
            "GBP | 0.05 | 5 | 0.05 | £0.05",
            "GBP | 60 | 6000 | 60 | £60",
            "GBP | 100000 | 10000000 | 100000 | £100,000",
            "JPY | 6400 | 6400 | 6400 | JP¥6,400",
            "JPY | 6400.0 | 6400 | 6400 | JP¥6,400",
            "KWD | 6.125 | 6125 | 6.125 | KWD6.125",
    })
    void anAmountIsReadAsPeopleWriteItAndShownAgain(String currency, String typed, int amount, String again, String words) {
        Money money = Money.in(currency);
        assertThat(money.read(typed)).contains(amount);
        assertThat(money.typed(amount)).isEqualTo(again);
        assertThat(money.read(again)).contains(amount);
        assertThat(money.words(amount).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "GBP | -1", "GBP | 64.505", "GBP | £64", "GBP | 64.", "GBP | .5", "GBP | 1,000.00", "GBP | 100000.01",
            "GBP | 999999999999", "GBP | 6e3", "GBP | ٦٤", "JPY | 6400.5", "GBP | ''" })
    void whatIsNoAmountIsNotRead(String currency, String typed) {
        assertThat(Money.in(currency).read(typed)).isEmpty();
    }
}
