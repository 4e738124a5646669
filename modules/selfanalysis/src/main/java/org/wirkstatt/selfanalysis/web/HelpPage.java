package org.wirkstatt.selfanalysis.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.help.HelpService;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.ui.Language;

/** From finding to help, on the result of a run and on the page of a criterion. */
@Named("selfanalysisHelpPage")
@RequestScoped
public class HelpPage {

    @Inject
    HelpService help;
    @Inject
    HelpSheets sheets;
    @Inject
    RunSheets runs;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Language language;

    private List<Finding> findings;
    private List<HelpSheets.Line> beside;

    /** A criterion to work on. @param differs whether the team differs there; else its level is low @param addPath where an action is made for it */
    public record Finding(String key, Words title, boolean differs, List<HelpSheets.Line> help, String addPath) {
    }

    /** Where the team differs most, then the lowest levels; each criterion once. */
    public List<Finding> findings(TeamView view) {
        if (findings == null) {
            Catalogue catalogue = runs.edition(view.run()).catalogue();
            Map<String, Boolean> items = new LinkedHashMap<>();
            view.differences().forEach(line -> items.put(line.item(), true));
            view.suggestions().forEach(line -> items.putIfAbsent(line.item(), false));
            List<Finding> all = new ArrayList<>();
            items.forEach((item, differs) -> all.add(finding(view, catalogue, catalogue.criterion(item).orElseThrow(), differs)));
            findings = all;
        }
        return findings;
    }

    private Finding finding(TeamView view, Catalogue catalogue, Criterion criterion, boolean differs) {
        Locale locale = language.getLocale();
        return new Finding(criterion.id(), catalogue.words(criterion.title(), locale), differs, sheets.lines(help.of(catalogue, criterion), locale),
                view.run().path() + "/massnahmen/neu?kriterium=" + criterion.slug());
    }

    /** For the page of a criterion of the current edition, beside the links of the catalogue. */
    public List<HelpSheets.Line> beside(String key) {
        if (beside == null) {
            beside = Stream.ofNullable(catalogues.current().orElse(null)).flatMap(edition -> edition.catalogue().criterion(key).stream()
                    .map(criterion -> sheets.lines(help.beside(edition.catalogue(), criterion), language.getLocale()))).findFirst().orElse(List.of());
        }
        return beside;
    }
}
