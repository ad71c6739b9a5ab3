package unknot.onlinebooking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import unknot.booking.FreeTime;
import unknot.booking.Refusal;
import unknot.onlinebooking.OnlineOffer.Offered;
import unknot.shared.ThisClinic;

/** Puts times, prices and refusals into the words of {@link BookMessages}. */
@ApplicationScoped
class BookWords {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    @Inject
    BookMessages messages;
    @Inject
    ThisClinic clinic;

    /** "£64", "£64.50"; null where no price is said. */
    String price(Integer smallest) {
        if (smallest == null) {
            return null;
        }
        Currency currency = Currency.getInstance(clinic.get().currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(currency);
        BigDecimal amount = BigDecimal.valueOf(smallest, currency.getDefaultFractionDigits());
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(amount);
    }

    /** "First visit, 75 min, £82". */
    String service(String name, int minutes, Integer price) {
        return name + ", " + messages.minutes(minutes) + (price == null ? "" : ", " + price(price));
    }

    String service(Offered service) {
        return service(service.name(), service.minutes(), service.price());
    }

    /** "today 16:30" or "Thu 21 Jan, 17:45". */
    String at(LocalDate date, LocalTime time, ZoneId zone) {
        return named(date.equals(today(zone)) ? messages.today_at(time.toString()) : messages.day_at(shortDay(date), time.toString()), zone);
    }

    /** The same with the clock's name where it is not the clinic's: "Thu 21 Jan, 17:45 (New York time)". */
    String named(String when, ZoneId zone) {
        return clinic.otherClock(zone).map(city -> messages.by_clock(when, city)).orElse(when);
    }

    LocalDate today(ZoneId zone) {
        return clinic.time().in(zone).today();
    }

    String time(Instant instant, ZoneId zone) {
        return named(clinic.time().in(zone).time(instant), zone);
    }

    String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    String longDay(LocalDate date) {
        return LONG_DAY.format(date);
    }

    /** "Thu 21 Jan, 17:45 with Ines Calder" for each. */
    List<String> near(List<FreeTime> times, ZoneId zone) {
        return times.stream().map(free -> messages.with(at(free.date(), free.time(), zone), free.practitionerName())).toList();
    }

    String chooseTime() {
        return messages.choose_time();
    }

    String refusal(Refusal refusal) {
        return switch (refusal) {
            case PRACTITIONER_TAKEN, NO_ROOM_FREE, CLIENT_TAKEN, HOLD_RUN_OUT -> messages.taken();
            case TOO_BUSY -> messages.too_busy();
            default -> messages.not_bookable();
        };
    }
}
