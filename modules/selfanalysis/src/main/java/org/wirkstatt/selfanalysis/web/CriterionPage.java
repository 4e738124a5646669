package org.wirkstatt.selfanalysis.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.ui.Language;

/** One criterion of the current edition. */
@Named("selfanalysisCriterionPage")
@RequestScoped
public class CriterionPage {

    @Inject
    CatalogueReader catalogues;
    @Inject
    CriterionSheets sheets;
    @Inject
    Language language;

    private String key;
    private EditionView edition;
    private CriterionSheet sheet;
    private int place;

    public void load() {
        edition = catalogues.current().orElseThrow(() -> new NotFoundException("criterion/" + key));
        Criterion criterion = edition.catalogue().criterion(key).filter(c -> c.slug().equals(key)).orElseThrow(() -> new NotFoundException("criterion/" + key));
        place = edition.catalogue().criteria().indexOf(criterion);
        sheet = sheets.sheet(edition.catalogue(), criterion, catalogues.lineage(), language.getLocale());
    }

    public CriterionSheet getSheet() {
        return sheet;
    }

    public EditionView getEdition() {
        return edition;
    }

    /** From 1. */
    public int getNumber() {
        return place + 1;
    }

    public int getCount() {
        return edition.catalogue().criteria().size();
    }

    /** Null before the first one. */
    public CriterionSheet.Link getPrevious() {
        return neighbour(place - 1);
    }

    /** Null after the last one. */
    public CriterionSheet.Link getNext() {
        return neighbour(place + 1);
    }

    private CriterionSheet.Link neighbour(int at) {
        Catalogue catalogue = edition.catalogue();
        List<Criterion> all = catalogue.criteria();
        if (at < 0 || at >= all.size()) {
            return null;
        }
        Locale locale = language.getLocale();
        return new CriterionSheet.Link("criterion", all.get(at).id() + " " + catalogue.words(all.get(at).title(), locale),
                "/selbstanalyse/kriterien/" + all.get(at).slug());
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
