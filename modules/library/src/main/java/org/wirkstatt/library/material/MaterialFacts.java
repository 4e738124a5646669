package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Licence;

/** Short sentences about a material that several places show alike. Each is empty where the fact is not known. */
@ApplicationScoped
public class MaterialFacts {

    @Inject
    Labels labels;

    /** '90 Minuten'. */
    public String duration(Integer minutes, Locale locale) {
        return minutes == null ? "" : labels.text(locale, "fact.minutes", minutes);
    }

    /** '6 bis 20 Personen'. */
    public String group(MaterialContent.GroupSize group, Locale locale) {
        if (group == null) {
            return "";
        }
        if (group.max() == null) {
            return labels.text(locale, "fact.groupFrom", String.valueOf(group.min()));
        }
        return group.min().equals(group.max()) ? labels.text(locale, "fact.groupExactly", String.valueOf(group.min()))
                : labels.text(locale, "fact.group", String.valueOf(group.min()), String.valueOf(group.max()));
    }

    /** 'geprüft im Juni 2026', or 'noch nicht geprüft'. */
    public String reviewed(LocalDate lastReviewed, Locale locale) {
        return lastReviewed == null ? labels.text(locale, "fact.neverReviewed") : labels.text(locale, "fact.reviewed", month(lastReviewed, locale));
    }

    /** 'Juni 2026'. */
    public String month(LocalDate date, Locale locale) {
        return date == null ? "" : DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(date);
    }

    /** 'CC BY 4.0' or 'nur intern'. */
    public String licence(Licence licence, Locale locale) {
        return licence.open() ? licence.title() : labels.text(locale, "licence.internal");
    }

    /** In German, for the result list of the search. */
    List<String> forSearch(MaterialView view) {
        Locale german = Locale.GERMAN;
        MaterialContent content = view.content();
        List<String> facts = new ArrayList<>();
        facts.add(labels.of(german, content.kind()));
        facts.add(duration(content.durationMinutes(), german));
        facts.add(group(content.groupSize(), german));
        facts.add(labels.text(german, "fact.edition", String.valueOf(content.version())));
        facts.add(reviewed(content.lastReviewed(), german));
        facts.add(licence(content.licenceTerm(), german));
        facts.add(String.join(", ", view.files().stream().map(file -> file.type().label()).distinct().toList()));
        facts.removeIf(String::isEmpty);
        return facts;
    }
}
