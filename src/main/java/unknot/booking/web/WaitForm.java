package unknot.booking.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.booking.PartOfDay;
import unknot.booking.Urgency;
import unknot.booking.WaitListEntry;
import unknot.booking.WaitListEntry.Wish;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** An entry of the wait list as it was typed or asked for. */
class WaitForm {

    private static final int LONGEST_NOTE = 300;
    private static final int MOST_THERAPISTS = 200;

    String client = "";
    String course = "";
    String earlier = "";
    String service = "";
    List<String> weekdays = List.of();
    List<String> partsOfDay = List.of();
    List<String> therapists = List.of();
    String from = "";
    String until = "";
    String urgency = Urgency.SOON.code();
    String note = "";
    String version = "";
    FormErrors errors = new FormErrors();
    String refusal;

    /** From the panel's address. */
    static class Asked {
        @QueryParam("entry")
        String entry;
        @QueryParam("freed")
        String freed;
        @QueryParam("client")
        String client;
        @QueryParam("course")
        String course;
        @QueryParam("earlier")
        String earlier;
        @QueryParam("service")
        String service;
        @QueryParam("practitioner")
        String practitioner;

        WaitForm form() {
            WaitForm form = of(client, course, earlier, service);
            form.therapists = Typed.id(practitioner).map(id -> List.of(id.toString())).orElse(List.of());
            return form;
        }
    }

    /** From the form. */
    static class Sent {
        @FormParam("day")
        String day;
        @FormParam("version")
        String version;
        @FormParam("client")
        String client;
        @FormParam("course")
        String course;
        @FormParam("earlier")
        String earlier;
        @FormParam("service")
        String service;
        @FormParam("weekday")
        List<String> weekdays;
        @FormParam("part-of-day")
        List<String> partsOfDay;
        @FormParam("therapist")
        List<String> therapists;
        @FormParam("from")
        String from;
        @FormParam("until")
        String until;
        @FormParam("urgency")
        String urgency;
        @FormParam("note")
        String note;

        WaitForm form() {
            WaitForm form = of(client, course, earlier, service);
            form.weekdays = weekdays == null ? List.of() : weekdays;
            form.partsOfDay = partsOfDay == null ? List.of() : partsOfDay;
            form.therapists = therapists == null ? List.of() : therapists;
            form.from = Typed.text(from);
            form.until = Typed.text(until);
            form.urgency = Typed.text(urgency);
            form.note = Typed.text(note);
            form.version = Typed.text(version);
            return form;
        }
    }

    private static WaitForm of(String client, String course, String earlier, String service) {
        WaitForm form = new WaitForm();
        form.client = Typed.text(client);
        form.course = Typed.text(course);
        form.earlier = Typed.text(earlier);
        form.service = Typed.text(service);
        return form;
    }

    /** As an entry stands. */
    static WaitForm of(WaitListEntry entry) {
        WaitForm form = new WaitForm();
        form.service = entry.service().id().toString();
        form.weekdays = entry.weekdays().stream().map(WaitForm::code).toList();
        form.partsOfDay = entry.partsOfDay().stream().map(WaitForm::code).toList();
        form.therapists = entry.therapists().stream().map(Object::toString).toList();
        form.from = entry.firstDay().toString();
        form.until = entry.lastDay().toString();
        form.urgency = entry.urgency().code();
        form.note = entry.note() == null ? "" : entry.note();
        form.version = Integer.toString(entry.version());
        return form;
    }

    static String code(DayOfWeek day) {
        return Integer.toString(day.getValue());
    }

    static String code(PartOfDay part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    int version() {
        return Typed.version(version);
    }

    /**
     * What would suit, or null; {@code errors} then says why.
     *
     * @param known the ids of the therapists that there are
     */
    Wish wish(LocalDate today, Set<Long> known, BookingMessages messages) {
        LocalDate first = from.isEmpty() ? today : day("from", from, messages);
        LocalDate last = day("until", until, messages);
        if (first != null && last != null && last.isBefore(first.isBefore(today) ? today : first)) {
            errors.add("until", messages.error_until());
        }
        Set<Long> wished = therapists.stream().limit(MOST_THERAPISTS).flatMap(id -> Typed.id(id).stream()).filter(known::contains)
                .collect(Collectors.toSet());
        if (wished.size() < therapists.size()) {
            errors.add("therapist", messages.error_therapist());
        }
        Set<DayOfWeek> days = chosen(DayOfWeek.class, weekdays, WaitForm::code);
        Set<PartOfDay> parts = chosen(PartOfDay.class, partsOfDay, WaitForm::code);
        if (days.size() < weekdays.size() || parts.size() < partsOfDay.size()) {
            errors.add(FormErrors.WHOLE, messages.error_wish());
        }
        Optional<Urgency> how = errors.wanted("urgency", Coded.find(Urgency.class, urgency), messages.error_urgency());
        if (Typed.length(note) > LONGEST_NOTE) {
            errors.add("note", messages.error_reason_long());
        }
        return errors.isEmpty() ? new Wish(days, parts, wished, first, last, how.orElseThrow(), note.isEmpty() ? null : note) : null;
    }

    private LocalDate day(String field, String typed, BookingMessages messages) {
        return errors.wanted(field, CalendarAddress.day(typed), messages.error_date()).orElse(null);
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> all, List<String> codes, Function<E, String> code) {
        Set<E> chosen = EnumSet.allOf(all);
        chosen.removeIf(one -> !codes.contains(code.apply(one)));
        return chosen;
    }
}
