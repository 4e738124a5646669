package org.wirkstatt.search.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.GoldenReport;
import org.wirkstatt.search.index.SearchAdministration;
import org.wirkstatt.ui.Language;

/** What golden questions said of a new index, and the decision to let it answer all the same. */
@Named("searchGoldenPage")
@RequestScoped
public class GoldenPage {

    @Inject
    SearchAdministration administration;
    @Inject
    Contributors contributors;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private GoldenReport report;
    private boolean waiting;

    /**
     * @param question as asked, or what there is to say instead of it
     * @param path of the thing; empty if it is not for everybody
     * @param type of the thing in words
     * @param before where it was found
     */
    public record LostRow(String question, String path, String type, String before) {
    }

    @PostConstruct
    void load() {
        report = administration.report().orElse(null);
        waiting = administration.isWaiting();
    }

    /** Null if no new index was asked since the start. */
    public GoldenReport getReport() {
        return report;
    }

    /** Whether an index waits for a decision. */
    public boolean isWaiting() {
        return waiting;
    }

    public String getSummary() {
        return text(report.passed() ? "golden.passed" : "golden.lost", report.asked() - report.lost().size(), report.asked());
    }

    public List<LostRow> getLost() {
        Locale locale = language.getLocale();
        return report.lost().stream().map(lost -> new LostRow(lost.question().isEmpty() ? text("golden.restricted") : lost.question(), lost.path(),
                contributors.of(lost.type()).map(c -> c.typeLabel(locale)).orElse(lost.type()),
                text(lost.listed() ? "golden.firstPlaces" : "golden.place", lost.place()))).toList();
    }

    /** What is to be said of lines of the editors' list. */
    public List<String> getNotes() {
        return report.notes().stream().map(note -> text("golden.note." + note.reason(), note.line(), note.text())).toList();
    }

    private String text(String key, Object... arguments) {
        return texts.of("search", key, language.getLocale(), arguments);
    }

    public void switchAnyway() throws IOException {
        administration.switchAnyway();
        FacesContext.getCurrentInstance().getExternalContext().redirect(SearchAdministrationPage.PATH);
    }
}
