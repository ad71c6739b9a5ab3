package unknot.charting.course.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import unknot.charting.course.CourseRecord.Session;
import unknot.shared.ClinicTime;

/** A course's sessions as columns of a drawing: pain on a scale of 10 to 0 between y 26 and 172, knots as dots upwards from y 92. */
record SessionColumns(int width, List<Column> columns) {

    private static final int FIRST = 60;
    private static final int APART = 64;
    private static final int NARROWEST = 600;
    private static final double PAIN_BOTTOM = 172;
    private static final double PAIN_STEP = 14.6;
    private static final int KNOTS_BOTTOM = 92;
    private static final double KNOTS_HIGH = 84;
    private static final double WIDEST_DOT = 15;

    /** @param day empty for a planned session without a time; {@code pain} null where no note is signed */
    record Column(int x, int number, String day, Pain pain, List<Dot> knots) {
    }

    /** @param before 0 to 10, or null, drawn at height {@code beforeY}; {@code after} likewise */
    record Pain(Integer before, String beforeY, Integer after, String afterY) {

        /** Whether one number beside both says it: they would stand on each other. */
        public boolean same() {
            return before != null && before.equals(after);
        }
    }

    /** A knot's place above the column's foot. */
    record Dot(boolean open, String y, String radius) {
    }

    static SessionColumns of(List<Session> sessions, int planned) {
        int count = Math.max(sessions.size(), planned);
        int most = sessions.stream().mapToInt(session -> session.openKnots() + session.resolvedKnots()).max().orElse(0);
        double step = most == 0 ? WIDEST_DOT : Math.min(WIDEST_DOT, KNOTS_HIGH / most);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Session session = i < sessions.size() ? sessions.get(i) : null;
            columns.add(new Column(FIRST + APART * i, i + 1, session == null ? "" : ClinicTime.date(session.day()).replaceFirst(" \\d{4}$", ""),
                    session == null ? null : pain(session), session == null ? List.of() : dots(session, step)));
        }
        return new SessionColumns(Math.max(NARROWEST, FIRST + APART * count), columns);
    }

    private static Pain pain(Session session) {
        return session.visit() == null ? null
                : new Pain(session.visit().painBefore(), height(session.visit().painBefore()), session.visit().painAfter(),
                        height(session.visit().painAfter()));
    }

    private static List<Dot> dots(Session session, double step) {
        return IntStream.range(0, session.openKnots() + session.resolvedKnots())
                .mapToObj(i -> new Dot(i < session.openKnots(), units(KNOTS_BOTTOM - step * (i + 0.5)), units(step * 0.4))).toList();
    }

    private static String height(Integer pain) {
        return units(PAIN_BOTTOM - PAIN_STEP * (pain == null ? 0 : pain));
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
