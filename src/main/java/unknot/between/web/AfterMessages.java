package unknot.between.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What clients read when they tell how they are after a visit. */
@MessageBundle("after")
public interface AfterMessages {

    @Message("After your visit")
    String title();

    @Message("Hello {name}, a number is enough. Your therapist reads it.")
    String hello(String name);

    @Message("{#switch kind}{#case 'soreness'}How sore are you now?{#case 'pain'}How is your pain now?{/switch}")
    String how(String kind);

    @Message("{#switch kind}{#case 'soreness'}0 not sore{#case 'pain'}0 no pain{/switch}")
    String none(String kind);

    @Message("10 worst you can imagine")
    String worst();

    @Message("Some soreness for a day or two after a treatment is normal.")
    String normal();

    @Message("And compared with before the visit? (optional)")
    String compared();

    @Message("{#switch code}{#case 'better'}Better{#case 'same'}Same{#case 'worse'}Worse{/switch}")
    String than_before(String code);

    @Message("Choose a number, please.")
    String missing();

    @Message("Send")
    String send();

    @Message("Thank you")
    String thanks();

    @Message("It is with your therapist.")
    String thanks_words();

    @Message("Is it more than you expected?")
    String advice_title();

    @Message("Call us, so that we can look at it together. If it is sudden or severe, or you feel ill, do not wait: call your doctor or the emergency number (112 or 999).")
    String advice();

    @Message("It is too late to answer this")
    String over();

    @Message("Tell your therapist at your next visit, or call us.")
    String over_words();

    @Message("This link does not work")
    String unknown();

    @Message("Open the link in our latest message once more, or call us.")
    String unknown_words();
}
