package org.wirkstatt.selfanalysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.sharing.SharedPart;
import org.wirkstatt.selfanalysis.sharing.SharedResult;
import org.wirkstatt.selfanalysis.sharing.SharingService;
import org.wirkstatt.ui.Language;

/** What initiatives share with the coordination: the list, and one result with the shared parts. What is no longer shared is gone (410). */
@Named("selfanalysisSharedPage")
@RequestScoped
public class SharedPage {

    @Inject
    SharingService sharing;
    @Inject
    RunSheets sheets;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private String number;
    private List<SharingService.Offer> offers;
    private SharedResult result;
    private List<String> strengths = List.of();
    private List<String> differences = List.of();
    private List<RunSheets.Row> rows = List.of();

    public void load() {
        result = sharing.view(Way.of(number, null).run()).orElse(null);
        if (result == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
            return;
        }
        Locale locale = language.getLocale();
        strengths = points(result.strengths(), "share.point", locale);
        differences = points(result.differences(), "share.point.differs", locale);
        rows = result.shown().lines().stream().map(line -> sheets.row(result.shown(), line, locale)).toList();
    }

    private List<String> points(List<SharedResult.Point> points, String key, Locale locale) {
        List<String> sentences = new ArrayList<>();
        points.forEach(p -> sentences.add(labels.text(locale, key, p.item(), sheets.title(result.run(), p.item(), locale).text(),
                key.equals("share.point") ? (Object) p.level() : (Object) p.distance())));
        return sentences;
    }

    /** Asked for when the list is shown. */
    public List<SharingService.Offer> getOffers() {
        if (offers == null) {
            offers = sharing.list();
        }
        return offers;
    }

    /** Null if it is no longer shared. */
    public SharedResult getResult() {
        return result;
    }

    public String getTitle() {
        return result == null ? labels.text(language.getLocale(), "share.gone.title") : result.run().title();
    }

    public boolean isSummary() {
        return result.has(SharedPart.SUMMARY);
    }

    public boolean isLevels() {
        return result.has(SharedPart.LEVELS);
    }

    public boolean isAgreed() {
        return result.has(SharedPart.AGREED);
    }

    public boolean isActions() {
        return result.has(SharedPart.ACTIONS);
    }

    /** State of an action, in words. */
    public String state(SharedResult.Task task) {
        return labels.of(language.getLocale(), "action.state", task.state());
    }

    /** What can be known of people in it; empty where no number of people is shared. */
    public String getAnonymity() {
        return result.people() == 0 ? "" : labels.text(language.getLocale(), "share.people", result.people());
    }

    public List<String> getStrengths() {
        return strengths;
    }

    public List<String> getDifferences() {
        return differences;
    }

    /** Whether anybody chose a level. */
    public boolean rated(RunSheets.Row row) {
        return row.bars().stream().anyMatch(bar -> bar.people() > 0);
    }

    /** Whether the team settled on anything. */
    public boolean said(RunSheets.Row row) {
        return row.agreed() != null || row.agreedReason() != null || row.nextStep() != null;
    }

    public List<RunSheets.Row> getRows() {
        return rows;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
