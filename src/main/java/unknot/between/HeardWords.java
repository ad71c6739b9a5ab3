package unknot.between;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What therapists read of what clients told between their visits. */
@MessageBundle("heard")
public interface HeardWords {

    @Message("From {name}’s check-in, {when}")
    String check_in(String name, String when);

    @Message("check-in, {when}; visit {visit}")
    String check_in_alert(String when, String visit);

    @Message("today {time}")
    String today_at(String time);

    @Message("{day}, {time}")
    String day_at(String day, String time);

    @Message("Pain now: {pain} of 10")
    String pain_now(int pain);

    @Message("Hurts: {places}")
    String hurts(String places);

    @Message("{#switch code}{#case 'better'}Better{#case 'same'}The same{#case 'worse'}Worse{/switch} since the last visit")
    String since(String code);

    @Message("“{words}”")
    String own_words(String words);

    @Message("To look at: {worry}")
    String worry(String worry);

    @Message("Nothing new to worry about")
    String no_worry();

    @Message("Told {count} times; this is the last")
    String told_often(int count);

    @Message("Check-in {when}: {facts}.")
    String for_the_note(String when, String facts);

    @Message("{name}’s home care since {day}")
    String home_care(String name, String day);

    @Message("{name}: {done} of {days} {#if days == 1}day{#else}days{/if}")
    String done_on(String name, long done, long days);

    @Message("Home care since {day}, as ticked off: {lines}.")
    String home_care_for_the_note(String day, String lines);

    @Message("How {name} was after the visit on {day}")
    String after(String name, String day);

    @Message("{#switch kind}{#case 'soreness'}Soreness{#case 'pain'}Pain{/switch}: {said} ({day})")
    String after_line(String kind, String said, String day);

    @Message("{score} of 10")
    String of_ten(int score);

    @Message("{score} of 10, {than}")
    String of_ten_and(int score, String than);

    @Message("{#switch code}{#case 'better'}better than{#case 'same'}the same as{#case 'worse'}worse than{/switch} before the visit")
    String than_before(String code);

    @Message("Strong {#switch kind}{#case 'soreness'}soreness{#case 'pain'}pain{/switch}: {said}")
    String after_strong(String kind, String said);

    @Message("after the visit on {day}, {when}")
    String after_alert(String day, String when);

    @Message("After the visit on {day}: {lines}.")
    String after_for_the_note(String day, String lines);
}
