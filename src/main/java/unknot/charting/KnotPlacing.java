package unknot.charting;

import java.util.Collection;
import java.util.Optional;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;
import unknot.charting.NoteDocument.Found;
import unknot.charting.NoteProblem.Kind;

/**
 * Where a knot that was just found is put, or why it cannot be.
 *
 * @param place null where there is a refusal
 * @param refusal null where there is a place
 */
record KnotPlacing(Place place, NoteProblem refusal) {

    /** @param field of the knot in the form */
    static KnotPlacing of(BodyChart chart, Found found, String field) {
        if (found.muscle().isBlank() && found.x() != null) {
            return refused(field, Kind.NO_MUSCLE_THERE, null);
        }
        if (chart.muscle(found.muscle()).isEmpty()) {
            return refused(field + "-muscle", Kind.UNKNOWN_MUSCLE, null);
        }
        Optional<Place> place = found.x() == null ? chart.usualPlace(found.muscle(), found.side())
                : chart.place(found.muscle(), found.side(), found.view(), found.x().doubleValue(), found.y().doubleValue());
        return place.map(there -> new KnotPlacing(there, null)).orElseGet(() -> refused(field, Kind.NOT_ON_THE_BODY, suggestion(chart, found)));
    }

    private static String suggestion(BodyChart chart, Found found) {
        return found.x() == null ? null
                : chart.muscleAt(found.view(), found.x().doubleValue(), found.y().doubleValue()).filter(muscle -> !muscle.code().equals(found.muscle()))
                        .map(Muscle::name).orElse(null);
    }

    private static KnotPlacing refused(String field, Kind kind, String about) {
        return new KnotPlacing(null, new NoteProblem(field, kind, about));
    }

    /** The knot that lies where this one would, of those given in the order of the list. */
    Optional<Knot> twin(BodyChart chart, Collection<Knot> knots) {
        return knots.stream().filter(knot -> chart.oneKnot(place, chart.where(knot))).findFirst();
    }
}
