package org.wirkstatt.selfanalysis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.action.ActionService;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.ui.Language;

/** On the page of a run: its actions, and what it looks at again. */
@Named("selfanalysisRunActions")
@RequestScoped
public class RunActions {

    @Inject
    ActionService actions;
    @Inject
    RunService runs;
    @Inject
    ActionSheets sheets;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private RunHead earlier;
    private boolean asked;

    /** The run whose criteria are looked at again; null for none, or if it is gone. */
    public RunHead earlier(RunHead run) {
        if (!asked && run.repeats() != null) {
            try {
                earlier = runs.head(run.repeats());
            } catch (NotFoundException e) {
                earlier = null;
            }
        }
        asked = true;
        return earlier;
    }

    /** Which criteria a run looks at that does not look at all; empty otherwise. */
    public String criteria(RunHead run) {
        return run.items().isEmpty() ? "" : String.join(", ", sheets.criteria(run, language.getLocale()).stream().map(ActionSheets.Named::name).toList());
    }

    /** How many actions there are, in one sentence. */
    public String summary(RunHead run) {
        return labels.text(language.getLocale(), "action.count", actions.list(run.id()).size());
    }
}
