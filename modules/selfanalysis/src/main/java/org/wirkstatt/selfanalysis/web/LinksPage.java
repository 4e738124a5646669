package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.RunView;
import org.wirkstatt.selfanalysis.run.TeamService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The links of a run for the members of its initiative, a piece of its page: on how many devices each is used, ending it, a new one. */
@Named("selfanalysisLinksPage")
@ViewScoped
public class LinksPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient RunService runs;
    @Inject
    transient TeamService team;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String number;
    private RunView view;
    private String link;
    private String linkFor;

    public RunView getView() {
        if (view == null) {
            view = runs.view(id());
        }
        return view;
    }

    private long id() {
        return Way.of(number, null).run();
    }

    public void withdraw(long seat) {
        act(() -> team.withdraw(id(), seat), "run.withdrawn.done");
    }

    public void end(long seat) {
        act(() -> team.endLink(id(), seat), "links.ended.done");
    }

    private void act(Runnable action, String done) {
        if (messages.orShow(action, "") != null) {
            messages.done(MODULE, done);
            Redirect.to(getView().run().path());
        } else {
            view = null;
        }
    }

    /** Makes a new link and shows it, this once. */
    public synchronized void renew(long seat) {
        link = null;
        linkFor = getView().seats().stream().filter(s -> s.id() == seat).map(RunView.SeatLine::name).findFirst().orElse("");
        messages.orShow(() -> link = team.renewLink(id(), seat), "");
        view = null;
    }

    /** How a place is used, in words. */
    public String state(RunView.SeatLine seat) {
        if (seat.name() == null) {
            return "";
        }
        if (seat.link() && !seat.inForce()) {
            return text("links.ended");
        }
        String state = text(seat.begun() ? "run.begun" : "run.invited");
        return seat.link() && seat.devices() > 1 ? state + ", " + text("links.devices", seat.devices(), format.date(seat.usedOn())) : state;
    }

    /** How many are not finished, and who of them never used the link, which everybody here sees anyway; never who else. Empty for none. */
    public String getMissing() {
        int missing = getView().seats().size() - getView().finished();
        if (missing == 0) {
            return "";
        }
        if (getView().run().opened()) {
            return text("links.missing.opened", missing);
        }
        List<String> unused = getView().seats().stream().filter(s -> s.name() != null && !s.begun()).map(RunView.SeatLine::name).toList();
        return text("links.missing", missing) + (unused.isEmpty() ? "" : " " + text("links.missing.unused", unused.stream().collect(Collectors.joining(", "))));
    }

    private String text(String key, Object... arguments) {
        return labels.text(language.getLocale(), key, arguments);
    }

    /** Null unless one was just made. */
    public String getLink() {
        return link;
    }

    public String getLinkFor() {
        return linkFor;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
