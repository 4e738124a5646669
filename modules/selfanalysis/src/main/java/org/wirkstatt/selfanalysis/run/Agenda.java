package org.wirkstatt.selfanalysis.run;

import java.util.ArrayList;
import java.util.List;

/** A proposal for the hour in which a team talks about its answers: most of it where the answers differ. */
public final class Agenda {

    /** Of all points together, in minutes. */
    static final int MINUTES = 60;
    private static final int ARRIVE = 5;
    private static final int STRENGTHS = 8;
    private static final int STEPS = 12;
    private static final int CLOSE = 3;

    private Agenda() {
    }

    /** @param key lower camel case: arrive, strengths, difference, together, steps or close @param item key of the criterion; null for the others */
    public record Point(String key, int minutes, String item) {
    }

    /** In their order. */
    public static List<Point> of(TeamView view) {
        List<TeamView.Line> differences = view.differences();
        List<Point> points = new ArrayList<>();
        points.add(new Point("arrive", ARRIVE, null));
        points.add(new Point("strengths", STRENGTHS, null));
        int talk = MINUTES - ARRIVE - STRENGTHS - STEPS - CLOSE;
        if (differences.isEmpty()) {
            points.add(new Point("together", talk, null));
        }
        for (int i = 0; i < differences.size(); i++) {
            int rest = i < talk % differences.size() ? 1 : 0;
            points.add(new Point("difference", talk / differences.size() + rest, differences.get(i).item()));
        }
        points.add(new Point("steps", STEPS, null));
        points.add(new Point("close", CLOSE, null));
        return points;
    }
}
