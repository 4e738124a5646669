package org.wirkstatt.selfanalysis.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.comparison.Comparisons;
import org.wirkstatt.selfanalysis.comparison.Comparisons.Value;
import org.wirkstatt.selfanalysis.comparison.Tally;
import org.wirkstatt.selfanalysis.comparison.Threshold;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.ui.Language;

/** The comparison on the page of a result: each criterion beside the smallest circle that has a value, never in an order of merit. */
@Named("selfanalysisComparisonPiece")
@RequestScoped
public class ComparisonPiece {

    @Inject
    Comparisons comparisons;
    @Inject
    RunSheets sheets;
    @Inject
    ResultPage page;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private List<Row> rows;

    /**
     * @param own what the team says, in words
     * @param wider that a smaller circle has too few; empty where it has not
     * @param value average, middle half and number of answers, in one sentence
     */
    public record Row(String key, Words title, String own, String circle, String wider, String value) {
    }

    /** Criteria that have a value, in the order of the catalogue; empty where none has. */
    public List<Row> getRows() {
        if (rows == null) {
            TeamView view = page.getView();
            Map<String, Value> values = comparisons.of(view.run().id());
            rows = view.lines().stream().filter(line -> values.containsKey(line.item())).map(line -> row(view, line, values.get(line.item()))).toList();
        }
        return rows;
    }

    private Row row(TeamView view, TeamView.Line line, Value value) {
        Locale locale = language.getLocale();
        return new Row(line.item(), sheets.title(view.run(), line.item(), locale), line.level() == 0 ? "–" : labels.text(locale, "criterion.step", line.level()),
                labels.of(locale, "compare.circle", value.circle()),
                value.circle() == value.nearest() ? "" : labels.text(locale, "compare.wider." + EnumKey.of(value.circle())), sentence(value.tally(), locale));
    }

    private String sentence(Tally tally, Locale locale) {
        String half = tally.low() == tally.high() ? labels.text(locale, "compare.value.at", tally.low())
                : labels.text(locale, "compare.value.between", tally.low(), tally.high());
        return labels.text(locale, "compare.value", tally.mean(), half, tally.answers());
    }

    public String getRule() {
        return labels.text(language.getLocale(), "compare.rule", Threshold.ANSWERS, Threshold.ORGANISATIONS);
    }
}
