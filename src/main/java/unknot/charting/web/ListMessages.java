package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the lists that the owner keeps: presets, movements, questions about safety. */
@MessageBundle("lists")
public interface ListMessages {

    @Message("Muscle presets")
    String presets();

    @Message("Muscles that are looked at together. A therapist puts all of them on a note at once and takes off what was not touched.")
    String presets_words();

    @Message("Add preset")
    String add_preset();

    @Message("New preset")
    String new_preset();

    @Message("{#if count == 1}1 muscle{#else}{count} muscles{/if}: {names}")
    String muscles_of(int count, String names);

    @Message("Muscles")
    String muscles();

    @Message("Movements")
    String movements();

    @Message("What is measured in degrees. The usual range is shown beside a measurement; more than the most is asked about and never refused.")
    String movements_words();

    @Message("Add movement")
    String add_movement();

    @Message("New movement")
    String new_movement();

    @Message("usually {range}, asked about above {most}°")
    String range_of(String range, int most);

    @Message("{#if sided}left and right apart{#else}without sides{/if}")
    String sides_of(boolean sided);

    @Message("Joint")
    String joint();

    @Message("Movement")
    String movement();

    @Message("Offered first for knots in")
    String area();

    @Message("Usual from, degrees")
    String usual_from();

    @Message("Usual to, degrees")
    String usual_to();

    @Message("Most, degrees")
    String most();

    @Message("The same as from, where there is one number.")
    String usual_to_hint();

    @Message("More is asked about.")
    String most_hint();

    @Message("Left and right are measured apart")
    String sided();

    @Message("Measured {sides}.")
    String sided_as(String sides);

    @Message("This cannot be changed later.")
    String sided_hint();

    @Message("Safety questions")
    String topics();

    @Message("Asked before hands are laid on, and confirmed at every visit. Signed notes keep the words that were used.")
    String topics_words();

    @Message("Add question")
    String add_topic();

    @Message("New question")
    String new_topic();

    @Message("{#switch kind}{#case 'stop'}Stop and refer{#case 'not-here'}Not at this place{#case 'care'}With care{/switch}")
    String kind(String kind);

    @Message("{#switch kind}{#case 'stop'}A note is signed with a reason only, and offers a letter of referral.{#case 'not-here'}The place is kept out of treatment.{#case 'care'}Lighter, shorter or otherwise with care.{/switch}")
    String kind_words(String kind);

    @Message("What a yes means")
    String kind_label();

    @Message("Name")
    String name();

    @Message("The same question in better words. For another question, retire this one and add a new one: clients who said yes to it keep their answer.")
    String topic_name_hint();

    @Message("What clients are asked")
    String topic_asked();

    @Message("In plain words, for the forms that clients fill in. Empty: the name above.")
    String topic_asked_hint();

    @Message("retired")
    String retired();

    @Message("Offered")
    String offered();

    @Message("Retired, it is offered no more. Notes that have it keep it.")
    String offered_hint();

    @Message("Place in the list")
    String place();

    @Message("Where it stands now")
    String stays();

    @Message("First")
    String first();

    @Message("After {name}")
    String after(String name);

    @Message("Save")
    String save();

    @Message("Save all the same")
    String save_sure();

    @Message("Keep as it was")
    String keep();

    @Message("Type a name.")
    String error_name();

    @Message("At most {most} characters. You have {length}.")
    String error_long(int length, int most);

    @Message("There is one of this name already, perhaps retired. Choose another name.")
    String error_taken();

    @Message("Choose at least one muscle.")
    String error_no_muscle();

    @Message("Choose muscles of the list.")
    String error_muscle();

    @Message("Choose a part of the body.")
    String error_area();

    @Message("Choose what a yes means.")
    String error_kind();

    @Message("A whole number of degrees from 0 to {most}.")
    String error_degrees(int most);

    @Message("{to}° is less than {from}°.")
    String error_order(int to, int from);

    @Message("It is the last one of its kind that is offered. Add or offer another one first.")
    String error_last();

    @Message("“{name}” stops treatment today: a note with a yes to it is signed with a reason only.")
    String stops_now(String name);

    @Message("{#if offered}Saved like this, a yes to it will not stop treatment any more, in open drafts and for clients who have said yes before.{#else}Saved like this, nobody is asked about it any more. A yes that is known stays until it is taken away at a visit.{/if}")
    String stops_no_more(boolean offered);

    @Message("Somebody else changed this while the form was open. Nothing was saved; what you typed is still here. Saving again replaces the other change.")
    String error_stale();
}
