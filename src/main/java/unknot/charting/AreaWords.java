package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.charting.BodyChart.Spread;

/** Tells what drawn areas cover, as a client would: "temple, left; side of the neck, left". */
@ApplicationScoped
public class AreaWords {

    @Inject
    BodyChart chart;
    @Inject
    BodyWords words;

    /** Empty for no areas. */
    public String of(List<DrawnArea> areas) {
        Map<String, Set<Side>> places = new LinkedHashMap<>();
        areas.stream().flatMap(area -> places(area).stream()).forEach(spread -> places.computeIfAbsent(spread.name(), name -> new LinkedHashSet<>()).add(spread.side()));
        String named = places.entrySet().stream().map(place -> place.getValue().size() > 1 ? words.both_sides(place.getKey())
                : words.place(place.getKey(), place.getValue().iterator().next().code())).collect(Collectors.joining("; "));
        return !named.isEmpty() ? named : areas.stream().map(area -> words.view(area.view().code())).distinct().collect(Collectors.joining("; "));
    }

    public String of(DrawnArea area) {
        return of(List.of(area));
    }

    private List<Spread> places(DrawnArea area) {
        return area.spread(chart);
    }
}
