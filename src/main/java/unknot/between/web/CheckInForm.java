package unknot.between.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.between.CheckIn;
import unknot.between.CheckIn.Told;
import unknot.between.CheckInDesk;
import unknot.between.HurtPlaces;
import unknot.between.SinceLast;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A check-in as strings: what was typed, or what was told before. */
record CheckInForm(String pain, Set<String> places, String since, Set<String> worries, String words) {

    /** Stands for no worry, among the codes of worries. */
    static final String NONE = "none";
    static final CheckInForm EMPTY = new CheckInForm("", Set.of(), "", Set.of(), "");

    static CheckInForm typed(MultivaluedMap<String, String> fields) {
        return new CheckInForm(Typed.text(fields.getFirst("pain")), all(fields, "place"), Typed.text(fields.getFirst("since")), all(fields, "worry"),
                Typed.text(fields.getFirst("words")));
    }

    private static Set<String> all(MultivaluedMap<String, String> fields, String name) {
        return new HashSet<>(fields.getOrDefault(name, List.of()));
    }

    static CheckInForm of(Told told) {
        Set<String> worries = told.flags().isEmpty() ? Set.of(NONE) : told.flags().stream().map(CheckIn.Flag::topic).collect(Collectors.toSet());
        return new CheckInForm(String.valueOf(told.pain()), told.places(), told.since() == null ? "" : told.since().code(), worries, told.words());
    }

    /** Says in {@code errors} what is wrong with it. Places and answers that are not known are left out. */
    Optional<Told> read(CheckInDesk desk, HurtPlaces known, FormErrors errors, CheckInMessages messages) {
        Optional<Integer> number = errors.wanted("pain", Typed.whole(pain).filter(chosen -> chosen >= 0 && chosen <= 10), messages.pain_missing());
        boolean none = worries.contains(NONE);
        Set<String> topics = worries.stream().filter(code -> !code.equals(NONE)).collect(Collectors.toSet());
        Set<CheckIn.Flag> flags = desk.flags(topics);
        if (none && !topics.isEmpty()) {
            errors.add("worry", messages.worries_both());
        } else if (!none && flags.isEmpty()) {
            errors.add("worry", messages.worries_missing());
        }
        if (Typed.length(words) > CheckIn.LONGEST_WORDS) {
            errors.add("words", messages.words_long(Typed.length(words), CheckIn.LONGEST_WORDS));
        }
        return errors.isEmpty() ? Optional.of(new Told(number.get(), places.stream().filter(known::knows).collect(Collectors.toSet()),
                Coded.find(SinceLast.class, since).orElse(null), words, flags)) : Optional.empty();
    }
}
