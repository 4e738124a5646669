package org.wirkstatt.selfanalysis.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.edition.Materials;

/** Makes sheets of criteria in the language of the reader. */
@ApplicationScoped
class CriterionSheets {

    @Inject
    Materials materials;
    @Inject
    Labels labels;

    CriterionSheet sheet(Catalogue catalogue, Criterion criterion, Lineage lineage, Locale locale) {
        List<CriterionSheet.Step> names = names(catalogue, locale);
        List<CriterionSheet.Step> levels = IntStream.range(0, names.size()).mapToObj(i -> new CriterionSheet.Step(names.get(i).value(), names.size(),
                names.get(i).name(), catalogue.words(criterion.levels().get(i).text(), locale))).toList();
        return new CriterionSheet(criterion.id(), criterion.slug(), criterion.area(), catalogue.words(catalogue.mainCriteria().of(criterion.area()).title(), locale),
                catalogue.words(criterion.title(), locale), catalogue.words(criterion.explanation(), locale), all(catalogue, criterion.questions(), locale), levels,
                all(catalogue, criterion.examples(), locale),
                criterion.perspectives().stream().map(p -> labels.of(locale, "perspective", p)).collect(Collectors.joining(", ")), criterion.canBeLeftOut(),
                criterion.links().stream().map(link -> link(catalogue, link, locale)).flatMap(Optional::stream).toList(),
                criterion.ancestors().stream().map(from -> origin(catalogue, criterion, from, lineage, locale)).toList());
    }

    /** The levels with their names only. */
    List<CriterionSheet.Step> names(Catalogue catalogue, Locale locale) {
        return catalogue.levels().stream().map(level -> new CriterionSheet.Step(level.value(), catalogue.levels().size(), catalogue.words(level.name(), locale), null))
                .toList();
    }

    CriterionSheet.Answer answer(Catalogue catalogue, Catalogue.Answer answer, Locale locale) {
        return new CriterionSheet.Answer(catalogue.words(answer.name(), locale), catalogue.words(answer.hint(), locale));
    }

    private static List<Words> all(Catalogue catalogue, List<Map<String, String>> texts, Locale locale) {
        return texts.stream().map(text -> catalogue.words(text, locale)).toList();
    }

    /** Empty where a material is not there for this person. */
    private Optional<CriterionSheet.Link> link(Catalogue catalogue, Criterion.Link link, Locale locale) {
        if (link.material() != null) {
            return materials.find(link.material()).map(material -> new CriterionSheet.Link("material", material.title(), material.path()));
        }
        if (link.search() != null) {
            String words = catalogue.words(link.search(), locale).text();
            return Optional.of(new CriterionSheet.Link("search", words, "/suche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        }
        return catalogue.criterion(link.criterion()).map(c -> new CriterionSheet.Link("criterion", c.id() + " " + catalogue.words(c.title(), locale),
                "/selbstanalyse/kriterien/" + c.slug()));
    }

    private String origin(Catalogue catalogue, Criterion criterion, CriterionRef from, Lineage lineage, Locale locale) {
        boolean comparable = lineage.compare(new CriterionRef(catalogue.edition(), criterion.id()), from).comparable();
        return labels.text(locale, "origin." + EnumKey.of(criterion.relation()), from.criterion(), from.edition()) + " "
                + labels.text(locale, comparable ? "origin.comparable" : "origin.apart");
    }
}
