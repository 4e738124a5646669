package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.action.ActionRow;
import org.wirkstatt.selfanalysis.action.ActionService;
import org.wirkstatt.selfanalysis.run.RepeatService;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** What the team of a run has decided to do, and measuring again. */
@Named("selfanalysisActionsPage")
@ViewScoped
public class ActionsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient ActionService actions;
    @Inject
    transient RunService runs;
    @Inject
    transient RepeatService repeats;
    @Inject
    transient ActionSheets sheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private String number;
    private RunHead run;
    private ArrayList<ActionSheets.Line> lines = new ArrayList<>();
    private ArrayList<ActionSheets.Named> criteria = new ArrayList<>();
    private Long undoable;
    private String title;
    private String until;
    private RunHead made;
    private ArrayList<RepeatService.Link> links = new ArrayList<>();

    public void load() {
        run = runs.head(Way.of(number, null).run());
        if (!run.opened()) {
            Redirect.to(run.path());
            return;
        }
        title = labels.text(language.getLocale(), "repeat.name.default", run.title());
        criteria = new ArrayList<>(sheets.criteria(run, language.getLocale()));
        read();
    }

    private void read() {
        List<ActionRow> rows = actions.list(run.id());
        lines = new ArrayList<>(sheets.lines(run, rows, language.getLocale()));
    }

    /** Takes it from the list, and offers to take that back. */
    public synchronized void delete(long id) {
        actions.delete(run.id(), id);
        undoable = id;
        read();
    }

    public synchronized void undo() {
        if (undoable != null) {
            actions.restore(run.id(), undoable);
            undoable = null;
            messages.done(MODULE, "action.undone");
        }
        read();
    }

    /** Starts the small run over the criteria that actions are for; shows the links of those who come by one, this once. */
    public synchronized void repeat() {
        messages.orShow(() -> {
            RepeatService.Repeat started = repeats.repeat(formKey, run.id(), actions.items(run.id()), title, RunService.day(until));
            made = started.run();
            if (!started.links().isEmpty()) {
                links = new ArrayList<>(started.links());
            }
        }, "");
    }

    /** How it stands, in one sentence. */
    public String getSummary() {
        long running = lines.stream().filter(ActionSheets.Line::running).count();
        long overdue = lines.stream().filter(ActionSheets.Line::overdue).count();
        return labels.text(language.getLocale(), "action.summary", lines.size(), running, overdue);
    }

    /** Which criteria a new measurement looks at; empty while there is none. */
    public String getRepeated() {
        Set<String> items = actions.items(run.id());
        return String.join(", ", criteria.stream().filter(c -> items.contains(c.key())).map(ActionSheets.Named::name).toList());
    }

    public RunHead getRun() {
        return run;
    }

    public List<ActionSheets.Line> getLines() {
        return lines;
    }

    /** Those that the run looks at. */
    public List<ActionSheets.Named> getCriteria() {
        return criteria;
    }

    public boolean isUndoable() {
        return undoable != null;
    }

    /** The run that was just started; null before. */
    public RunHead getMade() {
        return made;
    }

    public List<RepeatService.Link> getLinks() {
        return links;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
