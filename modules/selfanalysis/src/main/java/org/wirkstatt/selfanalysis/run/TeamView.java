package org.wirkstatt.selfanalysis.run;

import java.util.Comparator;
import java.util.List;

/**
 * An opened run as the team sees it. Nothing in it says who gave an answer.
 *
 * @param people how many were finished when it was opened
 * @param levels how many levels a criterion has
 * @param lines criteria in the order of the catalogue
 */
public record TeamView(RunHead run, int people, int levels, List<Line> lines) {

    private static final int MOST = 3;
    private static final Comparator<Line> WIDEST = Comparator.comparing((Line line) -> line.spread().distance()).reversed();

    /**
     * @param item key of the criterion
     * @param reasons in an order that says nothing of the people
     */
    public record Line(String item, Spread spread, List<String> reasons, Agreement.Agreed agreed) {

        /** What the team settled on, else the level in the middle; 0 where there is neither. */
        public int level() {
            Rating rating = agreed.rating();
            return rating == null ? spread.middle() : rating.level();
        }
    }

    /** Criteria where the team differs most come first; those that differ alike keep the order of the catalogue. */
    public List<Line> byDistance() {
        return lines.stream().sorted(WIDEST).toList();
    }

    /** Where the team differs, the widest first, three at most. */
    public List<Line> differences() {
        return byDistance().stream().filter(line -> line.spread().distance() > 0).limit(MOST).toList();
    }

    /** In the upper quarter of the levels, by agreement or by most of the team without a wide difference: the highest first, three at most. */
    public List<Line> strengths() {
        List<Line> differences = differences();
        return lines.stream().filter(line -> line.level() > 0 && 4 * line.level() >= 3 * levels)
                .filter(line -> line.agreed().rating() != null || 2 * line.spread().rated() > people && !differences.contains(line))
                .sorted(Comparator.comparing((Line line) -> -line.level()).thenComparing(line -> line.spread().distance())).limit(MOST).toList();
    }

    /** Criteria for which the team wrote down a next step, in the order of the catalogue. */
    public List<Line> steps() {
        return lines.stream().filter(line -> line.agreed().nextStep() != null).toList();
    }

    /** Where a next step could begin while none is written down: the lowest levels first, three at most, none of them a strength. */
    public List<Line> suggestions() {
        List<Line> strengths = strengths();
        return lines.stream().filter(line -> line.level() > 0 && line.level() < levels && !strengths.contains(line))
                .sorted(Comparator.comparing(Line::level)).limit(MOST).toList();
    }
}
