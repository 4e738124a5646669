package org.wirkstatt.library.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.library.collection.CollectionReader;
import org.wirkstatt.library.material.MaterialFacts;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Language;

/** What the toolkit shows on the home page. */
@Named("libraryHome")
@ApplicationScoped
public class HomePieces {

    private static final int REVIEWED_SHOWN = 3;
    private static final int PACKAGES_SHOWN = 3;

    /** @param facts in one line */
    public record Reviewed(String path, String title, String facts) {
    }

    @Inject
    MaterialReader materials;
    @Inject
    CollectionReader collections;
    @Inject
    MaterialFacts facts;
    @Inject
    Labels labels;
    @Inject
    Language language;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;
    private Remembered<Key, List<ToolkitPage.Step>> stairs;
    private Remembered<Locale, List<Reviewed>> reviewed;
    private Remembered<Key, List<Reviewed>> packages;

    private record Key(Locale locale, Set<Audience> audiences) {
    }

    @PostConstruct
    void start() {
        stairs = new Remembered<>(state, 32);
        reviewed = new Remembered<>(state, 4);
        packages = new Remembered<>(state, 32);
    }

    public List<ToolkitPage.Step> getStairs() {
        return stairs.get(new Key(language.getLocale(), Set.copyOf(user.audiences())), key -> makeStairs(key.locale()));
    }

    private List<ToolkitPage.Step> makeStairs(Locale locale) {
        Map<Stair, Long> numbers = materials.stairs();
        return Arrays.stream(Stair.values()).map(stair -> new ToolkitPage.Step(stair.number(), labels.of(locale, stair),
                labels.text(locale, "collection.steps", numbers.get(stair)), "/toolkit?stair=" + stair.code())).toList();
    }

    public List<Reviewed> getReviewed() {
        return reviewed.get(language.getLocale(), locale -> materials.latestReviewed(REVIEWED_SHOWN).stream()
                .map(row -> new Reviewed(row.path(), row.title(), line(row))).toList());
    }

    /** Packages that the reader may see, the first three. */
    public List<Reviewed> getPackages() {
        return packages.get(new Key(language.getLocale(), Set.copyOf(user.audiences())), key -> collections.list().stream().limit(PACKAGES_SHOWN)
                .map(c -> new Reviewed(c.path(), c.title(), labels.text(key.locale(), "collection.steps", c.steps().size()) + " · "
                        + labels.text(key.locale(), "fact.minutes", c.totalMinutes()))).toList());
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
