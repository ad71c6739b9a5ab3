package unknot.charting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import unknot.shared.Coded;

/** Places on the body chart that somebody who knows anatomy has named, in units of the drawing: {@code labelled-points.csv}. */
public record LabelledPoints(ChartView view, Side side, int x, int y, String muscle, String where) {

    public static List<LabelledPoints> all() {
        try (InputStream file = LabelledPoints.class.getResourceAsStream("/body-chart/labelled-points.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", 6))
                    .map(row -> new LabelledPoints(Coded.find(ChartView.class, row[0]).orElseThrow(), Coded.find(Side.class, row[1]).orElseThrow(),
                            Integer.parseInt(row[2]), Integer.parseInt(row[3]), row[4], row[5].replace("\"", "")))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public double shareX() {
        return x / Outline.WIDTH;
    }

    public double shareY() {
        return y / Outline.HEIGHT;
    }

    @Override
    public String toString() {
        return view + " " + side + " " + x + "," + y + " " + where;
    }
}
