package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.check.CatalogueChanges;
import org.wirkstatt.selfanalysis.check.CatalogueReport;
import org.wirkstatt.selfanalysis.check.Finding;

/**
 * The report on a file in sentences.
 *
 * @param edition key; empty if there is a fault
 * @param faults in the order of the file
 * @param more how many further findings are not listed
 * @param summary what would be taken; empty if there is a fault
 */
public record ReportSheet(String edition, List<Line> faults, List<Line> hints, int more, List<String> summary) implements Serializable {

    /** @param place such as 'Zeile 12, Spalte 5'; empty where the file as a whole is meant */
    public record Line(String place, String path, String sentence) implements Serializable {
    }

    static ReportSheet of(CatalogueReport report, Labels labels, Locale locale) {
        return new ReportSheet(report.catalogue().map(Catalogue::edition).orElse(""), lines(report.faults(), labels, locale), lines(report.hints(), labels, locale),
                report.more(), report.catalogue().map(c -> summary(c, report.changes().orElseThrow(), labels, locale)).orElse(List.of()));
    }

    private static List<Line> lines(List<Finding> findings, Labels labels, Locale locale) {
        return findings.stream().map(f -> new Line(f.line() == 0 ? "" : labels.text(locale, "finding.place", String.valueOf(f.line()), String.valueOf(f.column())),
                f.path(), f.sentence(labels, locale))).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> summary(Catalogue catalogue, CatalogueChanges changes, Labels labels, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(labels.text(locale, "report.title", String.valueOf(catalogue.words(catalogue.title(), locale)), catalogue.edition()));
        lines.add(labels.text(locale, "report.criteria", catalogue.criteria().size(), Arrays.stream(Area.values())
                .map(area -> catalogue.words(catalogue.mainCriteria().of(area).title(), locale) + " " + catalogue.of(area).size()).collect(Collectors.joining(", "))));
        lines.add(labels.text(locale, "report.levels", catalogue.levels().size()));
        lines.add(labels.text(locale, "report.languages", catalogue.languages().stream().map(tag -> Locale.forLanguageTag(tag).getDisplayName(locale))
                .collect(Collectors.joining(", "))));
        if (changes.before() != null) {
            lines.add(labels.text(locale, "report.before", changes.before()));
            changes.relations().forEach(kept -> lines.add(labels.text(locale, "report.relation." + EnumKey.of(kept.relation()), kept.criteria().size(),
                    String.join(", ", kept.criteria()))));
            if (!changes.ended().isEmpty()) {
                lines.add(labels.text(locale, "report.ended", changes.ended().size(), String.join(", ", changes.ended())));
            }
        }
        return lines;
    }
}
