package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.action.ActionRow;
import org.wirkstatt.selfanalysis.action.ActionState;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.run.RunHead;

/** Puts actions into words. */
@ApplicationScoped
class ActionSheets {

    @Inject
    RunSheets runs;
    @Inject
    Labels labels;

    /** A criterion to choose. @param slug last part of its address */
    public record Named(String key, String slug, String name) implements Serializable {
    }

    /**
     * An action of the list.
     *
     * @param owner null for nobody
     * @param due null for none
     * @param help null for nothing that the reader may see
     */
    public record Line(long id, String what, String criterion, String language, String owner, LocalDate due, String measure, ActionRow.Help help, String state,
            boolean running, boolean overdue, String note, String path) implements Serializable {
    }

    List<Named> criteria(RunHead run, Locale locale) {
        Catalogue catalogue = runs.edition(run).catalogue();
        return catalogue.criteria().stream().map(c -> new Named(c.id(), c.slug(), c.id() + " " + catalogue.words(c.title(), locale))).toList();
    }

    List<Line> lines(RunHead run, List<ActionRow> rows, Locale locale) {
        Catalogue catalogue = runs.edition(run).catalogue();
        Map<String, Words> titles = catalogue.criteria().stream().collect(Collectors.toMap(c -> c.id(), c -> catalogue.words(c.title(), locale)));
        return rows.stream().map(row -> {
            Words title = titles.get(row.item());
            return new Line(row.id(), row.plan().what(), row.item() + " " + title, title.language(), row.ownerName(), row.plan().due(), row.plan().measure(), row.help(),
                    state(row.plan().state(), locale), row.plan().state().isRunning(), row.overdue(), row.plan().note(), row.path());
        }).toList();
    }

    String state(ActionState state, Locale locale) {
        return labels.of(locale, "action.state", state);
    }
}
