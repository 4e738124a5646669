package org.wirkstatt.selfanalysis.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.selfanalysis.help.HelpService;
import org.wirkstatt.selfanalysis.run.RunDirectory;
import org.wirkstatt.selfanalysis.run.RunService;

/** Actions to be read. Asks for no right: whoever calls has decided who may see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ActionReader {

    @Inject
    ActionRepository actions;
    @Inject
    RunDirectory runs;
    @Inject
    Owners owners;
    @Inject
    HelpService help;
    @Inject
    Clock clock;

    /** Of one run, the next last day first, those without one at the end; empty for a run that does not exist. */
    public List<ActionRow> of(long run) {
        return rows(run, actions.ofRuns(List.of(run)));
    }

    /** How many a run has. */
    public int count(long run) {
        return (int) actions.countOf(run);
    }

    List<ActionRow> rows(Collection<Action> some) {
        Map<Long, List<Action>> byRun = some.stream().collect(Collectors.groupingBy(Action::run));
        return byRun.entrySet().stream().flatMap(e -> rows(e.getKey(), e.getValue()).stream()).toList();
    }

    List<ActionRow> rows(long run, List<Action> some) {
        LocalDate today = RunService.today(clock);
        return runs.find(run).map(entry -> {
            Map<Owner, String> names = owners.names(entry, some);
            return some.stream().map(a -> new ActionRow(a.id(), run, a.itemKey(), a.version(), a.plan(), names.get(a.plan().owner()), help(a.plan()), a.isOverdue(today))).toList();
        }).orElse(List.of());
    }

    private ActionRow.Help help(Plan plan) {
        return plan.help() == null ? null : help.find(plan.help()).map(thing -> new ActionRow.Help(thing.title(), thing.path())).orElse(null);
    }
}
