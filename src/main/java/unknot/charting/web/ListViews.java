package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import unknot.charting.ListKeeping.Kept;
import unknot.charting.Listed;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** Draws the lists that the owner keeps, and answers their forms. */
@ApplicationScoped
class ListViews {

    @Inject
    ListMessages words;

    @CheckedTemplate(basePath = "lists", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance all(All list);
    }

    /**
     * A list in the settings.
     *
     * @param current which of the settings it is; its address follows {@code /settings/}
     */
    record All(String current, String title, String words, String add, List<Group> groups) {
    }

    /** @param name null where the list has one group */
    record Group(String name, List<Row> rows) {
    }

    record Row(String code, String name, String facts, boolean offered) {
    }

    /**
     * What a form shows of the line that is changed.
     *
     * @param code null for a new one, and then {@code name} is null, too
     * @param name as stored, whatever is typed
     * @param places where it can stand
     */
    record Editing(String code, String name, List<Choice> places) {

        static final Editing NEW = new Editing(null, null, List.of());
    }

    record Choice(String value, String name, boolean chosen) {
    }

    static TemplateInstance page(All list) {
        return Templates.all(list);
    }

    /** The line of that code; not found where there is none. */
    static <E extends Listed> E one(List<E> all, String code) {
        return all.stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow(NotFoundException::new);
    }

    static <E extends Listed> List<Row> rows(List<E> lines, Function<E, String> facts) {
        return lines.stream().map(line -> new Row(line.code(), line.name(), facts.apply(line), line.active())).toList();
    }

    /** @param group those among which it stands */
    Editing editing(Listed line, List<? extends Listed> group, ListedForm form) {
        List<Choice> places = new ArrayList<>(List.of(new Choice(ListedForm.STAYS, words.stays(), false), place("", words.first(), form)));
        group.stream().filter(other -> !other.code().equals(line.code())).forEach(other -> places.add(place(other.code(), words.after(other.name()), form)));
        return new Editing(line.code(), line.name(), places);
    }

    private static Choice place(String value, String name, ListedForm form) {
        return new Choice(value, name, value.equals(form.after()));
    }

    /**
     * Answers a form: on to the list, or the form again with what is to be said.
     *
     * @param keep makes the change; asked only where {@code errors} are none
     * @param then where to go after it was done
     * @param stored the line as it is stored now
     * @param page shows the form again
     */
    Response answer(FormErrors errors, Supplier<Kept> keep, String then, ListedForm form, Supplier<Listed> stored, Function<FormErrors, TemplateInstance> page) {
        Kept kept = errors.isEmpty() ? keep.get() : null;
        if (kept == Kept.DONE) {
            return Page.see(then);
        }
        if (kept != null) {
            say(kept, errors, form, stored);
        }
        return Page.of(kept == Kept.STALE || kept == Kept.NAME_TAKEN ? 409 : 422, page.apply(errors));
    }

    private void say(Kept kept, FormErrors errors, ListedForm form, Supplier<Listed> stored) {
        switch (kept) {
            case STALE -> {
                form.on(stored.get());
                errors.add(FormErrors.WHOLE, words.error_stale());
            }
            case NAME_TAKEN -> errors.add("name", words.error_taken());
            case UNKNOWN_MUSCLE -> errors.add("muscle", words.error_muscle());
            case LAST_ONE -> errors.add(FormErrors.WHOLE, words.error_last());
            case STOPS_NO_MORE -> errors.add(TopicTyped.SURE, words.stops_no_more(form.offered()));
            default -> throw new NotFoundException();
        }
    }
}
