package unknot.schedule.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import unknot.access.CurrentAccount;
import unknot.schedule.Change;
import unknot.schedule.ComingVisits.Found;
import unknot.schedule.ComingVisits.Visit;
import unknot.shared.ClinicTime;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Names;
import unknot.shared.web.Page;

/** Answers the forms of the settings: on to the next page, or the form again with what is to be said. */
@ApplicationScoped
public class Answers {

    @Inject
    ScheduleMessages words;
    @Inject
    CurrentAccount current;
    @Inject
    Clock clock;
    @Inject
    Names names;

    /** The display name of who is signed in. */
    String by() {
        return current.account().name();
    }

    /**
     * Of a change to something stored. A form that was stale may be sent again on the version stored now.
     *
     * @param then where to go after it was done
     * @param stored the form as it is stored now
     * @param page shows the form again
     */
    Response to(Change change, String then, StoredForm form, Supplier<Optional<? extends StoredForm>> stored, Function<Again, TemplateInstance> page) {
        if (change == Change.Answer.STALE) {
            stored.get().ifPresent(now -> form.on(now.readVersion()));
        }
        return to(change, then, page);
    }

    /**
     * @param then where to go after it was done
     * @param form shows the form again
     */
    Response to(Change change, String then, Function<Again, TemplateInstance> form) {
        if (change instanceof Change.Meets meets) {
            return Page.of(422, form.apply(new Again(new FormErrors(), meets(meets.visits(), meets.outside()))));
        }
        FormErrors errors = new FormErrors();
        return switch ((Change.Answer) change) {
            case DONE -> Page.see(then);
            case UNKNOWN -> throw new NotFoundException();
            case NAME_TAKEN -> Page.of(422, form.apply(Again.with(errors.add("name", words.error_name_taken()))));
            case UNKNOWN_CHOICE -> Page.of(422, form.apply(Again.with(errors.add(FormErrors.WHOLE, words.error_choice()))));
            case NO_SUPERVISOR -> Page.of(422, form.apply(Again.with(errors.add("supervisor", words.error_no_supervisor()))));
            case HAS_STUDENTS -> Page.of(422, form.apply(Again.with(errors.add(FormErrors.WHOLE, words.error_has_students()))));
            case LAST_PLACE -> Page.of(422, form.apply(Again.with(errors.add("offered", words.error_last_place()))));
            case STALE -> Page.of(409, form.apply(Again.with(errors.add(FormErrors.WHOLE, words.error_stale()))));
        };
    }

    /** Therapists do not open visits in the calendar: they are led to the client. */
    Meets meets(Found found, boolean outside) {
        boolean desk = current.account().runsTheDesk();
        int others = found.count() - found.first().size();
        return new Meets(found.seal(), outside ? words.meets_outside(found.count()) : words.meets(found.count()),
                found.first().stream().map(visit -> new Meets.Visit(desk ? "/appointments/" + visit.id() : "/clients/" + visit.clientId(),
                        when(visit), names.of(visit.givenName(), visit.familyName()),
                        words.meets_what(visit.service(), visit.therapist(), visit.room()))).toList(),
                others > 0 ? words.meets_others(others) : null);
    }

    private String when(Visit visit) {
        ClinicTime time = new ClinicTime(visit.zone(), clock);
        return words.meets_when(time.shortDay(visit.startsAt()), time.local(visit.startsAt()).getYear(), time.time(visit.startsAt()),
                time.time(visit.endsAt()));
    }
}
