package org.wirkstatt.search.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The same questions asked of the portal and of Lucene's own analyzer. */
final class Comparison {

    private record Asked(JudgedQuery query, List<String> found, Score portal, Score stock) {
    }

    private final List<Asked> asked = new ArrayList<>();

    Comparison(List<JudgedQuery> queries, Engine portal, Engine stock) {
        for (JudgedQuery query : queries) {
            List<String> found = portal.find(query.text());
            asked.add(new Asked(query, found, Score.of(query, found), Score.of(query, stock.find(query.text()))));
        }
    }

    Score portal() {
        return mean(asked, Asked::portal);
    }

    Score stock() {
        return mean(asked, Asked::stock);
    }

    /** Of the portal, by group and for all together. */
    Map<String, Score> byGroup() {
        Map<String, Score> scores = new LinkedHashMap<>();
        grouped().forEach((group, some) -> scores.put(group, mean(some, Asked::portal)));
        scores.put("all", portal());
        return scores;
    }

    private Map<String, List<Asked>> grouped() {
        Map<String, List<Asked>> byGroup = new LinkedHashMap<>();
        asked.forEach(a -> byGroup.computeIfAbsent(a.query().group(), g -> new ArrayList<>()).add(a));
        return byGroup;
    }

    private static Score mean(List<Asked> some, Function<Asked, Score> which) {
        return Score.mean(some.stream().map(which).toList());
    }

    /** A Markdown table with a line per group and one for all. */
    String table(String groups) {
        StringBuilder table = new StringBuilder("| " + groups + " | questions | nDCG@10 | stock | MRR@10 | stock | recall@5 | stock | false friends | stock |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        grouped().forEach((group, some) -> table.append(line(group, some)));
        return table.append(line("**all**", asked)).toString();
    }

    private static String line(String name, List<Asked> some) {
        Score portal = mean(some, Asked::portal);
        Score stock = mean(some, Asked::stock);
        return "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %d | %d |%n".formatted(name, some.size(), portal.ndcg(), stock.ndcg(), portal.mrr(), stock.mrr(),
                portal.recall(), stock.recall(), portal.falseFriends(), stock.falseFriends());
    }

    /** One line for all, with how many times as much is found. */
    String summary(String name) {
        Score portal = portal();
        Score stock = stock();
        return "| %s | %d | %.3f | %.3f | %.2f × | %.3f | %.3f | %.2f × | %.3f | %.3f | %d | %d |%n".formatted(name, portal.queries(), portal.ndcg(), stock.ndcg(),
                portal.ndcg() / stock.ndcg(), portal.mrr(), stock.mrr(), portal.mrr() / stock.mrr(), portal.recall(), stock.recall(), portal.falseFriends(),
                stock.falseFriends());
    }

    /** Questions that the portal does not answer fully, each with what it found instead. */
    String shortfalls(double ndcgBelow, UnaryOperator<String> name) {
        StringBuilder list = new StringBuilder();
        for (Asked a : asked) {
            boolean poor = !a.query().grades().isEmpty() && a.portal().ndcg() < ndcgBelow;
            if (poor || a.portal().falseFriends() > 0) {
                list.append("- ").append(a.query().group()).append(": `").append(a.query().text()).append("` nDCG %.2f (stock %.2f)".formatted(a.portal().ndcg(), a.stock().ndcg()));
                a.query().grades().forEach((id, grade) -> list.append(", wanted ").append(grade).append(" ‘").append(name.apply(id)).append("’ at ")
                        .append(a.found().contains(id) ? a.found().indexOf(id) + 1 : "–"));
                a.query().unwanted().stream().filter(a.found()::contains).forEach(id -> list.append(", false friend ‘").append(name.apply(id)).append("’"));
                list.append(", first: ").append(a.found().stream().limit(3).map(name).toList()).append('\n');
            }
        }
        return list.toString();
    }
}
