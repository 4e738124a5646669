package org.wirkstatt.search.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the search must find at least, by set and group: {@code limits.csv}. Whoever finds more runs {@code SearchQualityTest} with
 * {@code -Dwirkstatt.quality.write=true}, which writes what was measured into the file; what fell is then seen in the difference.
 */
final class Limits {

    private static final Path FILE = Path.of("src/test/resources/org/wirkstatt/search/quality/limits.csv");
    private static final String HEAD = "# set;group;nDCG@10;MRR@10;recall@5 at least;false friends at most. Written by SearchQualityTest with -Dwirkstatt.quality.write=true\n";
    /** One pair that is no longer found is more than this. */
    private static final double SLACK = .005;
    /** Over the shipped content, where every new text moves the weights of words. */
    private static final double SLACK_OF_CONTENT = .02;

    private final Map<String, Score> limits = new TreeMap<>();

    Limits() {
        try {
            Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(";")).forEach(cells -> limits.put(cells[0] + ";" + cells[1],
                    new Score(1, Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Integer.parseInt(cells[5]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each figure of {@code measured}, by set and group, that is worse than its limit; a group without a limit is one too. */
    List<String> missed(String set, Map<String, Score> measured) {
        List<String> missed = new ArrayList<>();
        measured.forEach((group, score) -> {
            Score limit = limits.get(set + ";" + group);
            if (limit == null) {
                missed.add(set + ", " + group + ": no limit in limits.csv");
            } else {
                below(missed, set, group, "nDCG@10", score.ndcg(), limit.ndcg());
                below(missed, set, group, "MRR@10", score.mrr(), limit.mrr());
                below(missed, set, group, "recall@5", score.recall(), limit.recall());
                below(missed, set, group, "false friends", -score.falseFriends(), -limit.falseFriends());
            }
        });
        limits.keySet().stream().filter(key -> key.startsWith(set + ";") && !measured.containsKey(key.substring(set.length() + 1)))
                .forEach(key -> missed.add(key + ": no longer measured"));
        return missed;
    }

    private static void below(List<String> missed, String set, String group, String figure, double measured, double limit) {
        if (measured < limit) {
            missed.add("%s, %s: %s is %.3f, limit %.3f".formatted(set, group, figure, measured, limit));
        }
    }

    static void write(Map<String, Map<String, Score>> measured) throws IOException {
        StringBuilder lines = new StringBuilder(HEAD);
        measured.forEach((set, groups) -> {
            double slack = set.startsWith("questions") ? SLACK_OF_CONTENT : SLACK;
            groups.forEach((group, score) -> lines.append(String.format(Locale.ROOT, "%s;%s;%.3f;%.3f;%.3f;%d%n", set, group, lowered(score.ndcg(), slack),
                    lowered(score.mrr(), slack), lowered(score.recall(), slack), score.falseFriends())));
        });
        Files.writeString(FILE, lines);
    }

    private static double lowered(double figure, double slack) {
        return Math.max(0, Math.floor((figure - slack) * 1000) / 1000);
    }
}
