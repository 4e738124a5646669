package org.wirkstatt.selfanalysis.result;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.Spread;
import org.wirkstatt.selfanalysis.run.TeamView;

/** Puts results into words. The same result in the same language gives the same words. */
@ApplicationScoped
public class ResultSheets {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    Labels labels;
    @Inject
    SpreadWords spreads;
    @Inject
    ComparisonWords comparisons;

    protected ResultSheets() {
    }

    /** For tests. */
    public ResultSheets(Labels labels) {
        this.labels = labels;
        this.spreads = new SpreadWords(labels);
        this.comparisons = new ComparisonWords(labels);
    }

    public ResultSheet sheet(Result result, Locale locale) {
        TeamView view = result.view();
        Catalogue catalogue = result.catalogue();
        Highlights highlights = Highlights.of(view);
        return new ResultSheet(locale.toLanguageTag(), view.run(), day(view.run().openedAt(), locale), view.people(), spreads.anonymity(view.people(), locale),
                highlights.strengths().stream().map(line -> item(catalogue, line, locale)).toList(),
                highlights.differences().stream().map(line -> difference(catalogue, line, locale)).toList(),
                highlights.steps().stream().map(step -> step(catalogue, step, locale)).toList(), highlights.more(), sentence(result, locale),
                catalogue.levels().stream().map(level -> catalogue.words(level.name(), locale)).toList(),
                Arrays.stream(Area.values()).map(area -> group(catalogue, view, area, locale)).filter(group -> !group.rows().isEmpty()).toList(),
                result.earlier().stream().map(c -> comparisons.earlier(c, view.lines().size(), day(c.earlier().openedAt(), locale), locale)).toList(),
                comparisons.trend(result, locale));
    }

    private ResultSheet.Item item(Catalogue catalogue, TeamView.Line line, Locale locale) {
        return new ResultSheet.Item(heading(catalogue, line, locale), words(state(catalogue, line, locale) + ". " + spreads.sentence(line.spread(), locale), locale));
    }

    private ResultSheet.Item difference(Catalogue catalogue, TeamView.Line line, Locale locale) {
        Words question = criterion(catalogue, line).questions().stream().findFirst().map(q -> catalogue.words(q, locale)).orElse(words("", locale));
        Words heading = heading(catalogue, line, locale);
        return new ResultSheet.Item(new Words(heading.text() + ": " + spreads.range(line.spread(), locale), heading.language()),
                question.text().isEmpty() ? words(spreads.sentence(line.spread(), locale), locale)
                        : new Words(labels.text(locale, "result.ask", question.text()), question.language()));
    }

    private ResultSheet.Item step(Catalogue catalogue, Highlights.Step step, Locale locale) {
        Words heading = heading(catalogue, step.line(), locale);
        String state = state(catalogue, step.line(), locale);
        return step.written() ? new ResultSheet.Item(words(step.line().agreed().nextStep(), locale), new Words(heading.text() + " · " + state, heading.language()))
                : new ResultSheet.Item(heading, words(labels.text(locale, "result.begin", state), locale));
    }

    private static Words heading(Catalogue catalogue, TeamView.Line line, Locale locale) {
        Words title = catalogue.words(criterion(catalogue, line).title(), locale);
        return new Words(line.item() + " " + title.text(), title.language());
    }

    private static Words words(String text, Locale locale) {
        return new Words(text, locale.toLanguageTag());
    }

    /** The picture in one or two sentences. */
    private String sentence(Result result, Locale locale) {
        List<TeamView.Line> lines = result.view().lines();
        int highest = result.view().levels();
        String first = labels.text(locale, "result.profile.levels", lines.size(), count(lines, highest), count(lines, 1), count(lines, 0));
        return first + " " + result.view().differences().stream().findFirst()
                .map(widest -> labels.text(locale, "result.profile.widest", heading(result.catalogue(), widest, locale).text(), widest.spread().lowest(), widest.spread().highest()))
                .orElseGet(() -> labels.text(locale, result.view().people() < 2 ? "result.profile.alone" : "result.profile.same"));
    }

    private static long count(List<TeamView.Line> lines, int level) {
        return lines.stream().filter(line -> line.level() == level).count();
    }

    private ResultSheet.Group group(Catalogue catalogue, TeamView view, Area area, Locale locale) {
        Map<String, TeamView.Line> lines = view.lines().stream().collect(java.util.stream.Collectors.toMap(TeamView.Line::item, line -> line));
        return new ResultSheet.Group(area, catalogue.words(catalogue.mainCriteria().of(area).title(), locale), catalogue.of(area).stream()
                .filter(c -> lines.containsKey(c.id())).map(c -> row(catalogue, c, lines.get(c.id()), locale)).toList());
    }

    private ResultSheet.Row row(Catalogue catalogue, Criterion criterion, TeamView.Line line, Locale locale) {
        Rating agreed = line.agreed().rating();
        Spread spread = line.spread();
        String range = spreads.range(spread, locale);
        String state = state(catalogue, line, locale);
        return new ResultSheet.Row(criterion.id(), catalogue.words(criterion.title(), locale), line,
                new Ladder(catalogue.levels().size(), line.level(), agreed != null, spread.counts()), agreed == null ? null : spreads.rating(catalogue, agreed, locale), state,
                range, spreads.sentence(spread, locale), spreads.unrated(spread, locale), labels.text(locale, "result.picture", state, spreads.sentence(spread, locale)));
    }

    private String state(Catalogue catalogue, TeamView.Line line, Locale locale) {
        if (line.agreed().rating() != null) {
            return line.agreed().rating().isLevel() ? labels.text(locale, "criterion.step", line.level()) : spreads.rating(catalogue, line.agreed().rating(), locale);
        }
        return line.level() == 0 ? labels.text(locale, "result.open") : labels.text(locale, "result.middle", line.level());
    }

    private static Criterion criterion(Catalogue catalogue, TeamView.Line line) {
        return catalogue.criterion(line.item()).orElseThrow(() -> new IllegalStateException("no criterion " + line.item() + " in " + catalogue.edition()));
    }

    /** A day in German time, as people write it. */
    static String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMMM yyyy" : "d MMMM yyyy", locale).format(instant.atZone(GERMANY));
    }
}
