package org.wirkstatt.search.quality;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a list of hits is, or the mean over several.
 *
 * @param queries so many questions with something to be found
 * @param ndcg normalised discounted cumulative gain of the first ten, gain 2^grade - 1: 1 is the best possible order
 * @param mrr one divided by the place of the first relevant hit among ten, 0 if there is none
 * @param recall share of the relevant things (of at most five) among the first five
 * @param falseFriends number of things found that must not be
 */
record Score(int queries, double ndcg, double mrr, double recall, int falseFriends) {

    private static final int TEN = 10;
    private static final int FIVE = 5;

    static Score of(JudgedQuery query, List<String> found) {
        int unwanted = (int) found.stream().filter(query.unwanted()::contains).count();
        if (query.grades().isEmpty()) {
            return new Score(0, 0, 0, 0, unwanted);
        }
        List<Integer> grades = found.stream().map(id -> query.grades().getOrDefault(id, 0)).toList();
        List<Integer> best = query.grades().values().stream().sorted(Comparator.reverseOrder()).toList();
        double recalled = grades.stream().limit(FIVE).filter(grade -> grade > 0).count();
        return new Score(1, gain(grades) / gain(best), reciprocal(grades), recalled / Math.min(FIVE, best.size()), unwanted);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(TEN, grades.size())).mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2))).sum();
    }

    private static double reciprocal(List<Integer> grades) {
        return IntStream.range(0, Math.min(TEN, grades.size())).filter(i -> grades.get(i) > 0).mapToDouble(i -> 1.0 / (i + 1)).findFirst().orElse(0);
    }

    static Score mean(List<Score> scores) {
        int queries = scores.stream().mapToInt(Score::queries).sum();
        int divisor = Math.max(queries, 1);
        return new Score(queries, scores.stream().mapToDouble(Score::ndcg).sum() / divisor, scores.stream().mapToDouble(Score::mrr).sum() / divisor,
                scores.stream().mapToDouble(Score::recall).sum() / divisor, scores.stream().mapToInt(Score::falseFriends).sum());
    }
}
