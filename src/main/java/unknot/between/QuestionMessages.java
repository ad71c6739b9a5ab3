package unknot.between;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of messages that ask clients how they are. They say nothing of health: others may see them on the screen. */
@MessageBundle("questions")
public interface QuestionMessages {

    @Message("{day}, {time}")
    String day_and_time(String day, String time);

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("{|Before your visit on {start}|}")
    String check_in_subject();

    @Message("""
            {|Hello {name},

            your visit is on {start}. Two minutes now leave more of it for you: tell us before you come how you are.

            {link}

            It works until the visit begins. Nothing to tell? Then you need not do anything.

            {clinic}

            No more of these: {stop}|}""")
    String check_in_body();

    @Message("Check-in before a visit")
    String kind_check_in();

    @Message("when the visit begins")
    String about_start();

    @Message("the link to what is asked; whoever has it can answer")
    String about_link();

    @Message("the link that stops this and reminders")
    String about_stop();

    @Message("{|How are you after your visit?|}")
    String after_subject();

    @Message("""
            {|Hello {name},

            how are you after your visit on {start}? Tap a number, from 0 (fine) to 10 (as bad as it can be):

            {numbers}

            Something not right? Call {phone}.

            {clinic}

            No more of these: {stop}|}""")
    String after_body();

    @Message("{|How are you now, some days after your visit?|}")
    String later_subject();

    @Message("How are you after a visit, a day later")
    String kind_soreness();

    @Message("How are you after a visit, some days later")
    String kind_pain();

    @Message("a line with a link for each number from 0 to 10; whoever has it can answer")
    String about_numbers();
}
