package org.wirkstatt.regions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.time.PartialDate;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.regions.RegionFile.Organisation;
import org.wirkstatt.regions.RegionFile.PartnerCount;
import org.wirkstatt.regions.RegionFile.PreviousName;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** The facts of a region as rows with their age: changed names and carriers are rows of their own, what is not known has no row. */
@ApplicationScoped
class RegionFacts {

    /**
     * @param note small below the value; empty without
     * @param asOf age in words; empty where the fact has none
     * @param undated whether the fact should have an age and nobody noted it
     * @param source number in the list of sources; null without
     */
    public record Row(String label, String value, String note, String asOf, boolean undated, Integer source) {
    }

    @Inject
    RegionTexts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    /** Rows in the order of the page. */
    List<Row> rows(RegionFile file) {
        List<Row> rows = new ArrayList<>();
        names(file, rows);
        file.organisations().stream().filter(o -> o.until() == null).forEach(o -> rows.add(carrier("facts.carrier", o)));
        file.organisations().stream().filter(o -> o.until() != null).forEach(o -> rows.add(carrier("facts.formerCarrier", o)));
        if (file.founded() != null) {
            rows.add(plain("facts.founded", String.valueOf(file.founded())));
        }
        if (!file.districts().isEmpty()) {
            rows.add(plain("facts.districts", file.districts().stream().map(RegionFile.District::name).collect(Collectors.joining(", "))));
        }
        addLabels("facts.focuses", file.focuses(), rows);
        addLabels("facts.educationPhases", file.educationPhases(), rows);
        file.partnerCounts().forEach(p -> rows.add(partners(p)));
        file.facts().forEach(f -> rows.add(new Row(f.label(), f.value(), "", format.partial(f.asOf()), f.asOf() == null, f.source())));
        return rows;
    }

    private void names(RegionFile file, List<Row> rows) {
        if (file.previousNames().isEmpty()) {
            return;
        }
        PartialDate since = file.previousNames().stream().map(PreviousName::until).filter(Objects::nonNull).max(PartialDate::compareTo).orElse(null);
        rows.add(new Row(text("facts.name"), file.name(), "", span(since, null), false, null));
        file.previousNames().forEach(p -> rows.add(new Row(text("facts.formerName"), p.name(), orEmpty(p.note()), span(p.since(), p.until()),
                p.since() == null && p.until() == null, null)));
    }

    private Row carrier(String key, Organisation o) {
        return new Row(text(key), o.fullName(), orEmpty(o.note()), span(o.since(), o.until()), false, null);
    }

    private Row partners(PartnerCount p) {
        String count = format.number(p.count());
        return new Row(texts.label(p.kind(), locale()), Boolean.TRUE.equals(p.about()) ? texts.text("facts.about", locale(), count) : count, "",
                format.partial(p.asOf()), p.asOf() == null, p.source());
    }

    private void addLabels(String key, List<? extends Enum<?>> values, List<Row> rows) {
        if (!values.isEmpty()) {
            rows.add(plain(key, values.stream().map(v -> texts.label(v, locale())).collect(Collectors.joining(", "))));
        }
    }

    private Row plain(String key, String value) {
        return new Row(text(key), value, "", "", false, null);
    }

    private String span(PartialDate since, PartialDate until) {
        if (since == null) {
            return until == null ? "" : texts.text("facts.until", locale(), format.partial(until));
        }
        return until == null ? texts.text("facts.since", locale(), format.partial(since))
                : texts.text("facts.span", locale(), format.partial(since), format.partial(until));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private String text(String key) {
        return texts.text(key, locale());
    }

    private Locale locale() {
        return language.getLocale();
    }
}
