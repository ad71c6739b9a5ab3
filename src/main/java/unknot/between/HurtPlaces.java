package unknot.between;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.Side;
import unknot.shared.Coded;

/** The places of the body that a client can point at: large enough for a thumb, named in everyday words. */
@Singleton
public class HurtPlaces {

    private static final String FILE = "/between/places.csv";
    /** Of the drawing, in its own units. */
    private static final int CHART_WIDTH = 400;

    private final Map<String, HurtPlace> byCode = new LinkedHashMap<>();

    @Inject
    BodyWords words;

    /**
     * A place of one view.
     *
     * @param code ends with the side where there are two of it
     * @param x its middle, as {@code y} is; in units of the drawing, 400 wide and 900 high
     * @param width of the ellipse that a finger hits; {@code height} likewise
     */
    public record HurtPlace(String code, ChartView view, Side side, int x, int y, int width, int height, String name) {
    }

    public HurtPlaces() {
        try (InputStream stream = HurtPlaces.class.getResourceAsStream(FILE)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line has the client's left of what there are two of. */
    private void read(String line) {
        String[] columns = line.split(",", 8);
        ChartView view = Coded.find(ChartView.class, columns[0]).orElseThrow();
        int x = Integer.parseInt(columns[3]);
        for (Side side : columns[2].equals("yes") ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.MIDLINE)) {
            String code = side == Side.MIDLINE ? columns[1] : columns[1] + "-" + side.code();
            byCode.put(code, new HurtPlace(code, view, side, side == Side.RIGHT ? CHART_WIDTH - x : x, Integer.parseInt(columns[4]),
                    Integer.parseInt(columns[5]), Integer.parseInt(columns[6]), columns[7]));
        }
    }

    /** Of both views, from head to foot. */
    public Collection<HurtPlace> all() {
        return byCode.values();
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** "lower back, left". */
    public String named(HurtPlace place) {
        return place.side() == Side.MIDLINE ? place.name() : words.place(place.name(), place.side().code());
    }

    /** In the order of the list, with semicolons; both sides of a place as one. */
    public String named(Collection<String> codes) {
        List<HurtPlace> named = byCode.values().stream().filter(place -> codes.contains(place.code())).toList();
        Map<String, List<HurtPlace>> byName = named.stream().collect(Collectors.groupingBy(HurtPlace::name, LinkedHashMap::new, Collectors.toList()));
        List<String> places = new ArrayList<>();
        byName.forEach((name, sides) -> places.add(sides.size() == 2 ? words.both_sides(name) : named(sides.get(0))));
        return String.join("; ", places);
    }
}
