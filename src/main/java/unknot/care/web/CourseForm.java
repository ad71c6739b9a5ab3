package unknot.care.web;

import jakarta.ws.rs.FormParam;
import java.util.Optional;
import unknot.care.CourseOfCare.Plan;
import unknot.care.CourseOpening;
import unknot.care.Frequency;
import unknot.care.Onset;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A new course as it was typed. */
public class CourseForm {

    /** What the field {@code sessions} holds when the number stands in {@code sessions-many}. */
    static final String MORE = "more";

    @FormParam("complaint")
    String complaint;
    @FormParam("onset")
    String onset;
    /** 1 to 6, or {@link #MORE}. */
    @FormParam("sessions")
    String sessions;
    @FormParam("sessions-many")
    String sessionsMany;
    @FormParam("sessions-reason")
    String sessionsReason;
    @FormParam("service")
    String service;
    @FormParam("practitioner")
    String practitioner;
    @FormParam("frequency")
    String frequency;

    static CourseForm empty() {
        CourseForm form = new CourseForm();
        form.frequency = Frequency.WEEKLY.code();
        return form;
    }

    CourseOpening read(long clientId, FormErrors errors, CareMessages words) {
        text("complaint", complaint, errors, words);
        if (Typed.blank(complaint)) {
            errors.add("complaint", words.error_complaint_missing());
        }
        Optional<Onset> begun = errors.wanted("onset", Coded.find(Onset.class, Typed.text(onset)), words.error_onset());
        Optional<Integer> planned = errors.wanted("sessions", planned(), words.error_sessions());
        checkReason(planned, errors, words);
        Optional<Long> serviceId = errors.wanted("service", Typed.id(service), words.error_service());
        Optional<Long> practitionerId = errors.wanted("practitioner", Typed.id(practitioner), words.error_therapist());
        Optional<Frequency> often = errors.wanted("frequency", Coded.find(Frequency.class, Typed.text(frequency)), words.error_frequency());
        return !errors.isEmpty() ? null
                : new CourseOpening(clientId, practitionerId.orElseThrow(), serviceId.orElseThrow(), Typed.text(complaint), begun.orElseThrow(),
                        planned.orElseThrow(), planned.filter(Plan::wantsReason).isPresent() ? Typed.text(sessionsReason) : null, often.orElseThrow());
    }

    private Optional<Integer> planned() {
        Optional<Integer> typed = Typed.whole(MORE.equals(sessions) ? sessionsMany : sessions);
        return typed.filter(Plan::possible);
    }

    private void checkReason(Optional<Integer> planned, FormErrors errors, CareMessages words) {
        if (planned.filter(Plan::wantsReason).isPresent()) {
            text("sessions-reason", sessionsReason, errors, words);
            if (Typed.blank(sessionsReason)) {
                errors.add("sessions-reason", words.error_reason());
            }
        }
    }

    private static void text(String field, String typed, FormErrors errors, CareMessages words) {
        int length = Typed.length(Typed.text(typed));
        if (length > CourseOpening.LONGEST_TEXT) {
            errors.add(field, words.error_text_long(length));
        }
    }

    public String complaint() {
        return Typed.text(complaint);
    }

    public String onset() {
        return Typed.text(onset);
    }

    public String sessions() {
        return Typed.text(sessions);
    }

    public boolean more() {
        return MORE.equals(sessions);
    }

    public String sessionsMany() {
        return Typed.text(sessionsMany);
    }

    public String sessionsReason() {
        return Typed.text(sessionsReason);
    }

    public String service() {
        return Typed.text(service);
    }

    public String practitioner() {
        return Typed.text(practitioner);
    }

    public String frequency() {
        return Typed.text(frequency);
    }
}
