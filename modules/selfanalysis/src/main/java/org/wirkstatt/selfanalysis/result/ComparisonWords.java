package org.wirkstatt.selfanalysis.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.run.TeamView;

/** Comparisons with earlier runs in words. */
@ApplicationScoped
class ComparisonWords {

    @Inject
    Labels labels;

    protected ComparisonWords() {
    }

    ComparisonWords(Labels labels) {
        this.labels = labels;
    }

    ResultSheet.EarlierRun earlier(Comparison comparison, int criteria, String opened, Locale locale) {
        String title = comparison.earlier().title();
        String sentence = comparison.pairs().isEmpty() ? labels.text(locale, "earlier.nothing", title, opened)
                : labels.text(locale, "earlier.sentence", title, opened, comparison.pairs().size(), criteria, comparison.higher(), comparison.same(), comparison.lower());
        return new ResultSheet.EarlierRun(comparison, title, opened, sentence, Arrays.stream(Comparison.Why.values())
                .map(why -> leftOut(comparison, why, locale)).flatMap(Optional::stream).toList());
    }

    /** One sentence for all criteria with the same reason; empty for none. */
    private Optional<String> leftOut(Comparison comparison, Comparison.Why why, Locale locale) {
        List<String> items = comparison.leftOut().stream().filter(left -> left.why() == why).map(left -> name(left, locale)).toList();
        return items.isEmpty() ? Optional.empty()
                : Optional.of(labels.text(locale, "earlier.leftOut." + EnumKey.of(why), items.size(), String.join(", ", items)));
    }

    private String name(Comparison.LeftOut left, Locale locale) {
        String before = String.join(", ", left.earlierItems());
        return left.item() == null ? before : before.isEmpty() || before.equals(left.item()) ? left.item() : labels.text(locale, "earlier.item", left.item(), before);
    }

    /** Criteria that can be compared with at least one earlier run. */
    List<ResultSheet.TrendRow> trend(Result result, Locale locale) {
        return result.view().lines().stream().map(line -> row(result, line, locale)).flatMap(Optional::stream).toList();
    }

    private Optional<ResultSheet.TrendRow> row(Result result, TeamView.Line line, Locale locale) {
        List<Comparison.Pair> pairs = result.earlier().stream().map(c -> c.pair(line.item()).orElse(null)).collect(Collectors.toCollection(ArrayList::new));
        Optional<Comparison.Pair> latest = pairs.stream().filter(Objects::nonNull).findFirst();
        Collections.reverse(pairs);
        List<Integer> levels = pairs.stream().map(pair -> pair == null ? null : pair.earlierLevel()).collect(Collectors.toCollection(ArrayList::new));
        levels.add(line.level());
        return latest.map(pair -> {
            Criterion criterion = result.catalogue().criterion(line.item()).orElseThrow();
            int by = pair.difference();
            return new ResultSheet.TrendRow(line.item(), result.catalogue().words(criterion.title(), locale), levels, by > 0 ? "▲" : by < 0 ? "▼" : "=",
                    labels.text(locale, by > 0 ? "earlier.higher" : by < 0 ? "earlier.lower" : "earlier.same", Math.abs(by)));
        });
    }
}
