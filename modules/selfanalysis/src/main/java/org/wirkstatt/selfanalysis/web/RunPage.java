package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.RunView;
import org.wirkstatt.selfanalysis.run.SealingRule;
import org.wirkstatt.selfanalysis.run.TeamService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** A run for the members of its initiative: team, links, last day, opening, end. */
@Named("selfanalysisRunPage")
@ViewScoped
public class RunPage implements Serializable {

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
    transient Messages messages;

    private String number;
    private RunView view;
    private String name;
    private String mail;
    private String until;
    private String link;
    private String linkFor;
    private boolean sure;

    public void load() {
        view = runs.view(id());
        until = view.run().until() == null ? null : view.run().until().toString();
    }

    private long id() {
        return Way.of(number, null).run();
    }

    /** Makes a link and shows it, this once. */
    public synchronized void invite() {
        link = null;
        String made = messages.orShow(() -> link = team.invite(id(), name, mail, language.getLocale()), "");
        view = runs.view(id());
        if (made != null) {
            linkFor = name.strip();
            name = null;
            mail = null;
        }
    }

    public void withdraw(long seat) {
        act(() -> team.withdraw(id(), seat), "run.withdrawn.done");
    }

    public void join() {
        act(() -> team.join(id()), "run.joined.done");
    }

    public void changeDay() {
        act(() -> runs.await(id(), RunService.day(until)), "run.day.done");
    }

    public void open() {
        act(() -> runs.open(id()), "run.opened.done");
    }

    /** Asks once more before {@link #delete}. */
    public void askToDelete() {
        sure = true;
    }

    public void delete() {
        runs.delete(id());
        messages.done(MODULE, "run.deleted.done");
        Redirect.to("/selbstanalyse/laeufe");
    }

    private void act(Runnable action, String done) {
        if (messages.orShow(action, "") != null) {
            messages.done(MODULE, done);
            Redirect.to(view.run().path());
        } else {
            view = runs.view(id());
        }
    }

    public RunView getView() {
        return view;
    }

    /** Why it may be opened now, or not: one sentence. */
    public String getState() {
        return labels.text(language.getLocale(), "run.rule." + EnumKey.of(view.opening()));
    }

    /** How many are finished; never who. */
    public String getCount() {
        return labels.text(language.getLocale(), "run.count", view.finished(), view.seats().size());
    }

    public boolean isOpenable() {
        return view.opening() == SealingRule.MAY_OPEN;
    }

    public boolean isSendsLetters() {
        return team.sendsLetters();
    }

    /** Null unless one was just made. */
    public String getLink() {
        return link;
    }

    public String getLinkFor() {
        return linkFor;
    }

    public boolean isSure() {
        return sure;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
