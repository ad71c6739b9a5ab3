package unknot.forms;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which answers are told. */
@MessageBundle("answers")
public interface AnswerMessages {

    @Message("{number} of 10")
    String of_ten(String number);

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("None of this applies")
    String none();

    @Message("{question} {answer}")
    String answer(String question, String answer);

    @Message("From the form “{form}”, {when}")
    String source(String form, String when);

    /** Who asked, where nobody pressed anything. */
    @Message("Unknot")
    String by_itself();

    @Message("form “{form}”, {when}")
    String where(String form, String when);
}
