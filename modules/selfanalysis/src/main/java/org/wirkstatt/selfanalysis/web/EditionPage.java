package org.wirkstatt.selfanalysis.web;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.ui.Language;

/** A whole edition on one page: to be printed, and for editions that are not current. */
@Named("selfanalysisEditionPage")
@RequestScoped
public class EditionPage {

    @Inject
    CatalogueReader catalogues;
    @Inject
    CriterionSheets sheets;
    @Inject
    Language language;

    private String key;
    private EditionView edition;
    private List<Part> parts;

    /** A main criterion with all its criteria. */
    public record Part(Area area, Words title, Words about, List<CriterionSheet> criteria) {
    }

    public void load() {
        edition = catalogues.find(key).orElseThrow(() -> new NotFoundException("edition/" + key));
        Catalogue catalogue = edition.catalogue();
        Lineage lineage = catalogues.lineage();
        parts = Arrays.stream(Area.values()).map(area -> new Part(area, words(catalogue.mainCriteria().of(area).title()),
                words(catalogue.mainCriteria().of(area).about()),
                catalogue.of(area).stream().map(c -> sheets.sheet(catalogue, c, lineage, language.getLocale())).toList())).toList();
    }

    private Words words(java.util.Map<String, String> texts) {
        return edition.catalogue().words(texts, language.getLocale());
    }

    public EditionView getEdition() {
        return edition;
    }

    /** draft, current or retired. */
    public String getState() {
        return EnumKey.of(edition.state());
    }

    public Words getTitle() {
        return words(edition.catalogue().title());
    }

    public Words getAbout() {
        return words(edition.catalogue().about());
    }

    public List<Part> getParts() {
        return parts;
    }

    public CriterionSheet.Answer getNotApplicable() {
        return sheets.answer(edition.catalogue(), edition.catalogue().answers().notApplicable(), language.getLocale());
    }

    public CriterionSheet.Answer getCannotSay() {
        return sheets.answer(edition.catalogue(), edition.catalogue().answers().cannotSay(), language.getLocale());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
