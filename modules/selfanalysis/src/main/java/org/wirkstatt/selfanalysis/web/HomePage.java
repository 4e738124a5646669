package org.wirkstatt.selfanalysis.web;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.ui.Language;

/** What the self-analysis is, and the current catalogue to browse. */
@Named("selfanalysisHomePage")
@RequestScoped
public class HomePage {

    @Inject
    CatalogueReader catalogues;
    @Inject
    CriterionSheets sheets;
    @Inject
    CurrentUser user;
    @Inject
    Language language;

    private EditionView edition;
    private List<Section> sections = List.of();

    /** A main criterion with its criteria. @param id anchor */
    public record Section(String id, Area area, Words title, Words about, List<Entry> criteria) {
    }

    public record Entry(String key, Words title, Words explanation, String path) {
    }

    public void load() {
        edition = catalogues.current().orElse(null);
        if (edition != null) {
            sections = Arrays.stream(Area.values()).map(this::section).toList();
        }
    }

    private Section section(Area area) {
        Catalogue catalogue = edition.catalogue();
        Catalogue.MainCriterion main = catalogue.mainCriteria().of(area);
        return new Section(area.letter().toLowerCase(java.util.Locale.ROOT), area, words(main.title()), words(main.about()), catalogue.of(area).stream()
                .map(c -> new Entry(c.id(), words(c.title()), words(c.explanation()), "/selbstanalyse/kriterien/" + c.slug())).toList());
    }

    private Words words(java.util.Map<String, String> texts) {
        return edition.catalogue().words(texts, language.getLocale());
    }

    /** Null as long as no edition is current. */
    public EditionView getEdition() {
        return edition;
    }

    public List<Section> getSections() {
        return sections;
    }

    public Words getTitle() {
        return words(edition.catalogue().title());
    }

    public Words getAbout() {
        return words(edition.catalogue().about());
    }

    public List<CriterionSheet.Step> getLevels() {
        return sheets.names(edition.catalogue(), language.getLocale());
    }

    public CriterionSheet.Answer getNotApplicable() {
        return sheets.answer(edition.catalogue(), edition.catalogue().answers().notApplicable(), language.getLocale());
    }

    public CriterionSheet.Answer getCannotSay() {
        return sheets.answer(edition.catalogue(), edition.catalogue().answers().cannotSay(), language.getLocale());
    }

    /** Whether this person may start runs, as a member of an initiative. */
    public boolean isStarter() {
        return user.may(SelfAnalysisPermissions.RUN);
    }

    /** Whether signing in may be what is missing. */
    public boolean isVisitor() {
        return !user.isSignedIn();
    }

    /** Whether initiatives may share results with this person. */
    public boolean isCoordinator() {
        return user.may(SelfAnalysisPermissions.SHARED);
    }

    /** Whether this person keeps catalogues. */
    public boolean isKeeper() {
        return user.may(SelfAnalysisPermissions.CATALOGUE);
    }
}
