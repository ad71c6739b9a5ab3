package unknot.between;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What clients read of their home care. */
@MessageBundle("homecare")
public interface CareMessages {

    @Message("Home care")
    String title();

    @Message("Home care for today")
    String today_title();

    @Message("From your visit on {day}, with {therapist}.")
    String from(String day, String therapist);

    @Message("Done today")
    String done_today();

    @Message("Done yesterday")
    String done_yesterday();

    @Message("{name}: done today")
    String done_today_of(String name);

    @Message("{name}: done yesterday")
    String done_yesterday_of(String name);

    @Message("{#if days == 1}{#if done == 1}Done today{#else}Begins today{/if}{#else}Done on {done} of the last {days} days{/if}")
    String week(long done, int days);

    @Message("{day}: {state}")
    String day_and_state(String day, String state);

    @Message("Pictures, and how to do it")
    String see_how();

    @Message("Your therapist sees at your next visit what you tick. Do what does you good; a day without is no failure. Stop what hurts, and tell us.")
    String who_sees();

    @Message("There is nothing to do at home yet. What your therapist suggests at a visit will stand here.")
    String nothing();

    @Message("Your therapist suggested nothing for home at your last visit.")
    String nothing_now();

    @Message("Only today and yesterday can be ticked, for what is in your plan now. Here is your plan as it is.")
    String not_now();

    @Message("done")
    String done();

    @Message("not ticked")
    String not_ticked();

    @Message("Your therapist’s own words")
    String own_words();
}
