package org.wirkstatt.library.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialFacts;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Visibility;

/** Puts rows of materials into words. */
@ApplicationScoped
public class MaterialLines {

    /**
     * @param facts short facts beside the kind
     * @param overdue empty if no review is due
     * @param visibility {@code public}, {@code members} or {@code draft}
     */
    public record Line(MaterialRow row, String kind, List<String> facts, String edition, String overdue, String licence, String formats,
            String visibility, List<Badge> criteria) {
    }

    public record Badge(String label, String path) {
    }

    @Inject
    MaterialFacts facts;
    @Inject
    MaterialReader materials;
    @Inject
    Labels labels;

    List<Line> of(List<MaterialRow> rows, Locale locale) {
        return rows.stream().map(row -> line(row, locale)).toList();
    }

    private Line line(MaterialRow row, Locale locale) {
        boolean due = row.isOverdue(materials.today());
        String edition = labels.text(locale, "fact.edition", String.valueOf(row.edition().number()))
                + (due ? "" : " · " + facts.reviewed(row.lastReviewed(), locale));
        return new Line(row, labels.of(locale, row.kind()),
                Stream.of(facts.duration(row.durationMinutes(), locale), facts.group(row.groupSize(), locale)).filter(f -> !f.isEmpty()).toList(),
                edition, due ? labels.text(locale, "fact.overdue", facts.month(row.reviewBy(), locale)) : "",
                facts.licence(row.licence(), locale), String.join(", ", row.fileFormats()),
                row.archived() ? "draft" : row.visibility() == Visibility.PUBLIC ? "public" : "members",
                row.criteria().stream().map(c -> badge(c, locale)).toList());
    }

    private Badge badge(Criterion criterion, Locale locale) {
        return new Badge(labels.of(locale, criterion), "/toolkit?criterion=" + criterion.code());
    }
}
