package org.wirkstatt.selfanalysis.result;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.wirkstatt.selfanalysis.run.TeamView;

/**
 * What stands on top of a result: three strengths, three differences and three next steps at most.
 *
 * <p>Strengths and differences are those of {@link TeamView#strengths} and {@link TeamView#differences}. Next steps are first those that the team
 * wrote down, the criterion with the lowest level first, as most can change there; while there are fewer than three, criteria follow where a step
 * could begin ({@link TeamView#suggestions}). Among equals the order of the catalogue decides, so the same answers give the same page.
 *
 * @param more how many further steps the team wrote down
 */
public record Highlights(List<TeamView.Line> strengths, List<TeamView.Line> differences, List<Step> steps, int more) {

    private static final int MOST = 3;

    /** @param written whether the team wrote the step down; else it could begin here */
    public record Step(TeamView.Line line, boolean written) {
    }

    public static Highlights of(TeamView view) {
        List<TeamView.Line> written = view.steps().stream().sorted(Comparator.comparing(TeamView.Line::level)).toList();
        Stream<Step> suggested = view.suggestions().stream().filter(line -> !written.contains(line)).map(line -> new Step(line, false));
        List<Step> steps = Stream.concat(written.stream().map(line -> new Step(line, true)), suggested).limit(MOST).toList();
        return new Highlights(view.strengths(), view.differences(), steps, Math.max(0, written.size() - MOST));
    }
}
