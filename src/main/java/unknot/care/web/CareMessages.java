package unknot.care.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of opening a course of care. */
@MessageBundle("care")
public interface CareMessages {

    @Message("Open a course")
    String title();

    @Message("Complaint")
    String complaint();

    @Message("In the client’s words, such as “right neck and shoulder, since the move”.")
    String complaint_hint();

    @Message("How long has it been there?")
    String onset();

    @Message("Acute")
    String onset_acute();

    @Message("Chronic")
    String onset_chronic();

    @Message("Courses")
    String guidance_title();

    @Message("What is said beside the number of sessions when a course is planned. It is advice; nobody is kept from planning otherwise.")
    String guidance_words();

    @Message("Save")
    String guidance_save();

    @Message("Saved. It is shown from now on.")
    String guidance_saved();

    @Message("Write a sentence.")
    String error_guidance_missing();

    @Message("Somebody else has changed this meanwhile. Nothing was saved; what you typed is still here. Save again to replace it.")
    String error_guidance_stale();

    @Message("Planned sessions")
    String sessions();

    @Message("More")
    String sessions_more();

    @Message("How many")
    String sessions_many();

    @Message("Why more than 6")
    String sessions_reason();

    @Message("7 to 24. The reason stays with the course.")
    String sessions_reason_hint();

    @Message("Service")
    String service();

    @Message("Therapist")
    String therapist();

    @Message("How often")
    String frequency();

    @Message("Twice a week")
    String frequency_twice_weekly();

    @Message("Weekly")
    String frequency_weekly();

    @Message("Fortnightly")
    String frequency_fortnightly();

    @Message("Monthly")
    String frequency_monthly();

    @Message("{name}, {minutes} min")
    String service_with_length(String name, int minutes);

    @Message("Offers: {services}")
    String offers(String services);

    @Message("Open and find times")
    String open();

    @Message("Not now")
    String not_now();

    @Message("Write what the client comes for.")
    String error_complaint_missing();

    @Message("At most 300 characters. You have {length}.")
    String error_text_long(int length);

    @Message("Choose acute or chronic.")
    String error_onset();

    @Message("Choose how many sessions are planned, from 1 to 24.")
    String error_sessions();

    @Message("Say why this course takes more than 6 sessions.")
    String error_reason();

    @Message("Choose how often.")
    String error_frequency();

    @Message("Choose a service.")
    String error_service();

    @Message("Choose a therapist.")
    String error_therapist();

    @Message("This therapist does not offer that service. Choose another of the two.")
    String error_not_offered();

    @Message("This client does not exist any more.")
    String error_client();

    @Message("The record of this client is restricted: nothing can be added to it.")
    String error_restricted();
}
