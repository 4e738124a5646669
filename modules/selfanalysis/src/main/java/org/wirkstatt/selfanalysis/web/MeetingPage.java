package org.wirkstatt.selfanalysis.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.result.SpreadWords;
import org.wirkstatt.selfanalysis.run.Agenda;
import org.wirkstatt.selfanalysis.run.LinkEndedException;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;

/** The opened run: differences first. A run that is sealed leads to the own place or the team. */
@Named("selfanalysisMeetingPage")
@RequestScoped
public class MeetingPage {

    @Inject
    MeetingService meetings;
    @Inject
    RunSheets sheets;
    @Inject
    SpreadWords spreads;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private String number;
    private String secret;
    private Way way;
    private TeamView view;
    private List<RunSheets.Row> rows = List.of();
    private List<Point> agenda = List.of();

    /** A point of the agenda. @param from minutes since the beginning */
    public record Point(int from, int minutes, String text) {
    }

    public void load() {
        way = Way.of(number, secret);
        try {
            view = meetings.view(way).orElse(null);
        } catch (LinkEndedException e) {
            Redirect.to(Redirect.ENDED);
            return;
        }
        if (view == null) {
            Redirect.to(way.base());
            return;
        }
        rows = rows(view.byDistance());
        List<Point> points = new ArrayList<>();
        int from = 0;
        for (Agenda.Point point : Agenda.of(view)) {
            String text = labels.text(language.getLocale(), "agenda." + point.key());
            points.add(new Point(from, point.minutes(), point.item() == null ? text : text + " " + title(point.item())));
            from += point.minutes();
        }
        agenda = points;
    }

    private String title(String item) {
        return rows.stream().filter(row -> row.key().equals(item)).map(row -> row.key() + " " + row.title().text()).findFirst().orElse(item);
    }

    private List<RunSheets.Row> rows(List<TeamView.Line> lines) {
        return lines.stream().map(line -> sheets.row(view, line, language.getLocale())).toList();
    }

    public TeamView getView() {
        return view;
    }

    /** Whether whoever reads came as a member of the initiative, and so may write down what the team settles on. */
    public boolean isMember() {
        return way.run() != null;
    }

    public Way getWay() {
        return way;
    }

    /** What can be known of people in it: one sentence. */
    public String getAnonymity() {
        return spreads.anonymity(view.people(), language.getLocale());
    }

    public List<RunSheets.Row> getRows() {
        return rows;
    }

    public List<Point> getAgenda() {
        return agenda;
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
