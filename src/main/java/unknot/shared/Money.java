package unknot.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Amounts of a currency, counted in its smallest unit: pence, cents, yen. */
public record Money(Currency currency) {

    /** In the currency's main unit; well within the numbers that the database holds, whatever the currency. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** @param code ISO 4217, such as GBP */
    public static Money in(String code) {
        return new Money(Currency.getInstance(code));
    }

    /** {@code £64}, {@code £64.50}. */
    public String words(int amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(currency);
        BigDecimal value = value(amount);
        format.setMinimumFractionDigits(whole(value) ? 0 : digits());
        format.setMaximumFractionDigits(digits());
        return format.format(value);
    }

    /** {@code 64}, {@code 64.50}: as {@link #read} takes it. */
    public String typed(int amount) {
        BigDecimal value = value(amount);
        return whole(value) ? value.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : value.toPlainString();
    }

    /** An amount as people write it, 64 or 64.50 or 64,50; empty for anything else, for fractions of the smallest unit, and above 100000. */
    public Optional<Integer> read(String typed) {
        if (!typed.matches("\\d{1,6}([.,]\\d{1,4})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(typed.replace(',', '.')).stripTrailingZeros();
        return value.scale() > digits() || value.compareTo(MOST) > 0 ? Optional.empty()
                : Optional.of(value.movePointRight(digits()).intValueExact());
    }

    private BigDecimal value(int amount) {
        return BigDecimal.valueOf(amount, digits());
    }

    private static boolean whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** Gold and the like have none. */
    private int digits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
