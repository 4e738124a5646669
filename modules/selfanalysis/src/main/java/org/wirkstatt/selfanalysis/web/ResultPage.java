package org.wirkstatt.selfanalysis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.result.Result;
import org.wirkstatt.selfanalysis.result.ResultService;
import org.wirkstatt.selfanalysis.result.ResultSheet;
import org.wirkstatt.selfanalysis.result.ResultSheets;
import org.wirkstatt.selfanalysis.run.LinkEndedException;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;

/** The result on one page. A run that is sealed leads to the own place or the team. */
@Named("selfanalysisResultPage")
@RequestScoped
public class ResultPage {

    private static final String FILES = "/api/v1/self-analysis/";

    @Inject
    ResultService results;
    @Inject
    ResultSheets sheets;
    @Inject
    Language language;

    private String number;
    private String secret;
    private Way way;
    private TeamView view;
    private ResultSheet sheet;

    public void load() {
        way = Way.of(number, secret);
        try {
            results.find(way).ifPresentOrElse(this::show, () -> Redirect.to(way.base()));
        } catch (LinkEndedException e) {
            Redirect.to(Redirect.ENDED);
        }
    }

    private void show(Result result) {
        view = result.view();
        sheet = sheets.sheet(result, language.getLocale());
    }

    public ResultSheet getSheet() {
        return sheet;
    }

    public TeamView getView() {
        return view;
    }

    public Way getWay() {
        return way;
    }

    /** Whether whoever reads came as a member of the initiative. */
    public boolean isMember() {
        return way.run() != null;
    }

    /** Where PDF and spreadsheet are, without the ending. */
    public String getFile() {
        return FILES + (way.run() == null ? "places/" + way.secret() : "runs/" + way.run()) + "/result";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
