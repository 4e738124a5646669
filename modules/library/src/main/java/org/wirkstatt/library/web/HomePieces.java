package org.wirkstatt.library.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialFacts;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.ui.Language;

/** What the toolkit shows on the home page. */
@Named("libraryHome")
@ApplicationScoped
public class HomePieces {

    private static final int REVIEWED_SHOWN = 3;

    /** @param facts in one line */
    public record Reviewed(String path, String title, String facts) {
    }

    @Inject
    MaterialReader materials;
    @Inject
    MaterialFacts facts;
    @Inject
    Labels labels;
    @Inject
    Language language;

    public List<ToolkitPage.Step> getStairs() {
        Locale locale = language.getLocale();
        Map<Stair, Long> numbers = materials.stairs();
        return Arrays.stream(Stair.values()).map(stair -> new ToolkitPage.Step(stair.number(), labels.of(locale, stair),
                labels.text(locale, "collection.steps", numbers.get(stair)), "/toolkit?stair=" + stair.code())).toList();
    }

    public List<Reviewed> getReviewed() {
        return materials.latestReviewed(REVIEWED_SHOWN).stream().map(row -> new Reviewed(row.path(), row.title(), line(row))).toList();
    }

    private String line(MaterialRow row) {
        Locale locale = language.getLocale();
        List<String> parts = new ArrayList<>(List.of(labels.of(locale, row.kind())));
        if (row.durationMinutes() != null) {
            parts.add(facts.duration(row.durationMinutes(), locale));
        }
        parts.add(labels.text(locale, "fact.edition", String.valueOf(row.edition().number())));
        if (row.edition().changesWorkshop() && row.edition().number() > 1) {
            parts.add(labels.text(locale, "material.changesWorkshop.short"));
        }
        return String.join(" · ", parts);
    }
}
