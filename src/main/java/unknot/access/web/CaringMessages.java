package unknot.access.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of looking after another. */
@MessageBundle("caring")
public interface CaringMessages {

    @Message("Whose visits?")
    String whose_visits();

    @Message("Choose for whom you are here. You can change it on every page.")
    String whose_words();

    @Message("Yourself")
    String yourself();

    @Message("Nobody’s visits are open to you any more. If this is wrong, call the clinic.")
    String nobody_left();

    @Message("Whose pages these are")
    String whose_pages();

    @Message("You are here for")
    String acting_for();

    @Message("These are your own pages.")
    String own_pages();

    @Message("Choose whose pages to see.")
    String not_chosen();

    @Message("Someone else")
    String switch_person();

    @Message("That was for somebody else")
    String other_person();

    @Message("This page was opened for another person; now you are here for {name}. So nothing was changed.")
    String other_person_words(String name);

    @Message("Choose again for whom you are here, and do it once more.")
    String other_person_way();

    @Message("Who looks after my visits")
    String my_carers();

    @Message("They see your visits, your progress and your home care, and can book, move and cancel for you. You can stop this at any time.")
    String my_carers_words();

    @Message("Nobody does.")
    String my_carers_none();

    @Message("since {day}")
    String since(String day);

    @Message("Stop")
    String stop();

    @Message("Stop {name}")
    String stop_named(String name);

    @Message("Let somebody look after my visits")
    String let_somebody();

    @Message("Their name")
    String carer_name();

    @Message("Their e-mail")
    String carer_email();

    @Message("I agree that this person sees my pages and handles my visits.")
    String i_agree();

    @Message("Tick this if you agree.")
    String i_agree_missing();

    @Message("Save")
    String save();

    @Message("Saved. They find your pages where they sign in; somebody new here has a link in the mail.")
    String said_carer();

    @Message("Stopped. They no longer see your pages.")
    String said_carer_ended();

    @Message("Somebody close to you can handle your visits, or you theirs.")
    String account_words();

    @Message("Looking after one another")
    String title();

    @Message("Hand this password to {name}: it is shown once and cannot be looked up.")
    String carer_password(String name);

    @Message("Password")
    String password();

    @Message("Back to password and sign-in")
    String back();

    @Message("Until you are {age}, the clinic sets this up with a parent.")
    String too_young(int age);

    @Message("This does not look like an e-mail address.")
    String email_unreadable();

    @Message("Write a name.")
    String name_missing();

    @Message("At most {most} characters.")
    String name_long(int most);

    @Message("This is your own address.")
    String self();

    @Message("This cannot be done here. Ask the clinic.")
    String ask_clinic();

    @Message("This person looks after you already.")
    String already();

    @Message("You look after")
    String my_wards();

    @Message("Stop looking after {name}")
    String step_down(String name);
}
