package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.between.CareView.Day;
import unknot.between.CareView.Tick;
import unknot.between.HomeCareDesk.Item;
import unknot.between.HomeCareDesk.Plan;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Draws a client's home care. */
@ApplicationScoped
public class CareViews {

    private static final int WEEK = 7;

    @Inject
    HomeCareDesk desk;
    @Inject
    CareMessages messages;
    @Inject
    ThisClinic clinic;

    /** Four statements. */
    public CareView of(long clientId) {
        return desk.plan(clientId).map(this::view).orElse(new CareView("", List.of(), ""));
    }

    private CareView view(Plan plan) {
        ClinicTime time = clinic.time();
        return new CareView(messages.from(time.longDay(plan.since()), plan.therapist()), plan.items().stream().map(item -> item(item, plan, time)).toList(), plan.words());
    }

    private CareView.Item item(Item item, Plan plan, ClinicTime time) {
        LocalDate today = plan.today();
        int days = (int) Math.min(WEEK, ChronoUnit.DAYS.between(plan.since(), today) + 1);
        List<LocalDate> week = Stream.iterate(today.minusDays(days - 1L), day -> day.plusDays(1)).limit(days).toList();
        long done = week.stream().filter(item.done()::contains).count();
        return new CareView.Item(item.code(), item.name(), item.instruction(),
                Stream.of(item.howOften(), item.howLong()).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · ")), item.picture(), item.pictureWords(),
                new Tick(today.toString(), item.done().contains(today), messages.done_today_of(item.name())),
                plan.open(today.minusDays(1)) ? new Tick(today.minusDays(1).toString(), item.done().contains(today.minusDays(1)), messages.done_yesterday_of(item.name())) : null,
                week.stream().map(day -> day(day, item, time)).toList(), messages.week(done, days));
    }

    private Day day(LocalDate day, Item item, ClinicTime time) {
        boolean done = item.done().contains(day);
        return new Day(day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.UK), done, messages.day_and_state(time.longDay(day), done ? messages.done() : messages.not_ticked()));
    }
}
