package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.action.ActionRow;
import org.wirkstatt.selfanalysis.action.ActionService;
import org.wirkstatt.selfanalysis.action.ActionState;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.help.HelpService;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** An action of a run, a new one or one that is there. */
@Named("selfanalysisActionPage")
@ViewScoped
public class ActionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient ActionService actions;
    @Inject
    transient RunService runs;
    @Inject
    transient RunSheets sheets;
    @Inject
    transient HelpService help;
    @Inject
    transient HelpSheets helpSheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private String number;
    private String id;
    private String slug;
    private RunHead run;
    private ActionRow row;
    private String item;
    private transient CriterionSheet sheet;
    private ActionForm form = new ActionForm();
    private ArrayList<HelpSheets.Line> suggestions = new ArrayList<>();
    private ArrayList<ActionService.Choice> owners = new ArrayList<>();
    private ArrayList<Differences.Line> conflictLines;

    public void load() {
        run = runs.head(Way.of(number, null).run());
        if (!run.opened() || id == null && slug == null) {
            Redirect.to(run.opened() ? listPath() : run.path());
            return;
        }
        row = id == null ? null : actions.get(run.id(), number(id));
        Catalogue catalogue = sheets.edition(run).catalogue();
        Criterion criterion = catalogue.criterion(row == null ? slug : row.item()).orElseThrow(() -> new NotFoundException("criterion"));
        item = criterion.id();
        owners = new ArrayList<>(actions.owners(run.id()));
        suggestions = new ArrayList<>(helpSheets.lines(help.of(catalogue, criterion), language.getLocale()));
        if (row != null) {
            form.show(row.plan());
        }
    }

    private static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new NotFoundException("action");
        }
        return Long.parseLong(text);
    }

    public synchronized void save() {
        save(row == null ? 0 : row.version());
    }

    /** Saves over what somebody else saved, after both were shown. */
    public synchronized void saveMine() {
        save(actions.get(run.id(), row.id()).version());
    }

    private void save(long onto) {
        conflictLines = null;
        try {
            store(onto);
            messages.done(MODULE, "action.saved");
            Redirect.to(listPath());
        } catch (InvalidInputException e) {
            messages.show(e);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(ActionForm.of(actions.get(run.id(), row.id()).plan()).text(this::said), form.text(this::said)));
        }
    }

    private void store(long onto) {
        if (row == null) {
            actions.add(formKey, run.id(), item, form.plan());
        } else {
            actions.change(run.id(), row.id(), onto, form.plan());
        }
    }

    /** What a chosen value is called. */
    private String said(String field, String value) {
        List<SelectItem> options = switch (field) {
            case "owner" -> getOwners();
            case "state" -> getStates();
            case "help" -> getHelps();
            default -> List.of();
        };
        String name = options.stream().filter(option -> option.getValue().equals(value)).map(SelectItem::getLabel).findFirst().orElse(value);
        return label("action." + field) + (label("action." + field).endsWith("?") ? " " : ": ") + name;
    }

    /** Those who can be named; who was named and is gone stays to be chosen. */
    public List<SelectItem> getOwners() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", label("action.owner.nobody"))));
        owners.forEach(choice -> items.add(new SelectItem(choice.owner().key(), choice.name())));
        String stored = row == null ? "" : row.plan().owner().key();
        if (items.stream().noneMatch(option -> option.getValue().equals(stored))) {
            items.add(new SelectItem(stored, row.ownerName() == null ? label("action.owner.gone") : row.ownerName()));
        }
        return items;
    }

    public List<SelectItem> getStates() {
        return Arrays.stream(ActionState.values()).map(state -> new SelectItem(state.name(), labels.of(language.getLocale(), "action.state", state))).toList();
    }

    /** What is suggested, and what was chosen before. */
    public List<SelectItem> getHelps() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", label("action.help.none"))));
        suggestions.forEach(line -> items.add(new SelectItem(line.thing(), line.title())));
        String stored = row == null || row.plan().help() == null ? "" : row.plan().help();
        if (items.stream().noneMatch(option -> option.getValue().equals(stored))) {
            items.add(new SelectItem(stored, row.help() == null ? label("action.help.hidden") : row.help().title()));
        }
        return items;
    }

    private String label(String key) {
        return labels.text(language.getLocale(), key);
    }

    /** The criterion that it is for. */
    public CriterionSheet getSheet() {
        if (sheet == null && item != null) {
            sheet = sheets.sheet(run, item, language.getLocale());
        }
        return sheet;
    }

    public ActionForm getForm() {
        return form;
    }

    public List<HelpSheets.Line> getSuggestions() {
        return suggestions;
    }

    public RunHead getRun() {
        return run;
    }

    public boolean isNew() {
        return row == null;
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return row == null ? listPath() : row.path();
    }

    private String listPath() {
        return run.path() + "/massnahmen";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
