package org.wirkstatt.selfanalysis.result.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dhatim.fastexcel.Workbook;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.result.Comparison;
import org.wirkstatt.selfanalysis.result.ResultSheet;
import org.wirkstatt.selfanalysis.run.Spread;

/** Writes a result as XLSX: criteria, reasons without names, comparison with earlier runs, details of the run. The same rows as page and PDF. Thread safe. */
@ApplicationScoped
public class ResultWorkbook {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    Labels labels;

    protected ResultWorkbook() {
    }

    /** For tests. */
    public ResultWorkbook(Labels labels) {
        this.labels = labels;
    }

    public byte[] of(ResultSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Wirkstatt", null)) {
            Locale locale = Locale.forLanguageTag(sheet.language());
            criteria(workbook, sheet, locale);
            reasons(workbook, sheet, locale);
            if (!sheet.earlier().isEmpty()) {
                earlier(workbook, sheet, locale);
            }
            about(workbook, sheet, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void criteria(Workbook workbook, ResultSheet sheet, Locale locale) throws IOException {
        List<String> head = texts(locale, "result.area", "result.key", "result.criterion", "result.levelNow", "team.agreed", "result.middleLevel");
        IntStream.rangeClosed(1, sheet.levels().size()).forEach(level -> head.add(labels.text(locale, "result.level", level)));
        head.addAll(texts(locale, "result.notApplicable", "result.cannotSay", "result.open.answer", "result.lowest", "result.highest", "result.distance", "agreement.reason",
                "agreement.next"));
        try (Rows rows = new Rows(workbook, labels.text(locale, "result.title"), head, List.of(0, 2, 4, head.size() - 2, head.size() - 1))) {
            sheet.groups().forEach(group -> group.rows().forEach(row -> rows.add(criterion(group, row))));
        }
    }

    private static List<Object> criterion(ResultSheet.Group group, ResultSheet.Row row) {
        Spread spread = row.line().spread();
        boolean level = row.line().agreed().rating() != null && row.line().agreed().rating().isLevel();
        List<Object> cells = new ArrayList<>(Arrays.asList(group.title().text(), row.key(), row.title().text(), level ? row.line().level() : null, row.agreed(),
                some(spread.middle())));
        cells.addAll(spread.counts());
        cells.addAll(Arrays.asList(spread.notApplicable(), spread.cannotSay(), spread.open(), some(spread.lowest()), some(spread.highest()),
                spread.rated() < 2 ? null : spread.distance(), row.line().agreed().reason(), row.line().agreed().nextStep()));
        return cells;
    }

    private static Integer some(int level) {
        return level == 0 ? null : level;
    }

    private void reasons(Workbook workbook, ResultSheet sheet, Locale locale) throws IOException {
        try (Rows rows = new Rows(workbook, labels.text(locale, "result.reasons"), texts(locale, "result.key", "result.criterion", "result.reasons"), List.of(1, 2))) {
            sheet.reasons().forEach(row -> row.line().reasons().forEach(reason -> rows.add(List.of(row.key(), row.title().text(), reason))));
        }
    }

    /** Every pair of levels, and every criterion that is left out. */
    private void earlier(Workbook workbook, ResultSheet sheet, Locale locale) throws IOException {
        List<String> head = texts(locale, "runs.title", "runs.opened", "result.key", "result.criterion", "result.earlierLevel", "earlier.now", "earlier.change",
                "earlier.leftOut");
        try (Rows rows = new Rows(workbook, labels.text(locale, "earlier.title"), head, List.of(0, 3, 7))) {
            for (ResultSheet.EarlierRun run : sheet.earlier()) {
                for (Comparison.Pair pair : run.comparison().pairs()) {
                    rows.add(Arrays.asList(run.title(), run.opened(), pair.item(), title(sheet, pair.item()), pair.earlierLevel(), pair.level(), pair.difference(), null));
                }
                run.leftOut().forEach(left -> rows.add(Arrays.asList(run.title(), run.opened(), null, null, null, null, null, left)));
            }
        }
    }

    private static String title(ResultSheet sheet, String item) {
        return sheet.rows().stream().filter(row -> row.key().equals(item)).map(row -> row.title().text()).findFirst().orElse(null);
    }

    private void about(Workbook workbook, ResultSheet sheet, Locale locale) throws IOException {
        List<String> head = texts(locale, "runs.name", "runs.project", "result.about.initiative", "result.about.opened", "result.about.people", "result.about.edition");
        try (Rows rows = new Rows(workbook, labels.text(locale, "result.about"), head, List.of(0, 1, 2))) {
            rows.add(List.of(sheet.run().title(), sheet.run().project(), sheet.run().initiative(), sheet.run().openedAt().atZone(GERMANY).toLocalDate(), sheet.people(),
                    sheet.run().edition()));
        }
    }

    private List<String> texts(Locale locale, String... keys) {
        return new ArrayList<>(Arrays.stream(keys).map(key -> labels.text(locale, key)).toList());
    }
}
