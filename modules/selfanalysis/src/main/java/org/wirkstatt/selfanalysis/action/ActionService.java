package org.wirkstatt.selfanalysis.action;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.run.RunDirectory;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;

/** Actions of opened runs, for the members of their initiative; for everybody else there are none. */
@ApplicationScoped
@Transactional
public class ActionService {

    /** More than that nobody works through; a list of them says that nothing was chosen. */
    static final int MOST = 100;

    @Inject
    ActionRepository actions;
    @Inject
    ActionReader reader;
    @Inject
    PlanRules rules;
    @Inject
    RunService runs;
    @Inject
    RunDirectory directory;
    @Inject
    Owners owners;
    @Inject
    CatalogueReader catalogues;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** Somebody who can be named. */
    public record Choice(Owner owner, String name) implements Serializable {
    }

    /** Of a run of an own initiative, the next last day first. @throws NotFoundException if there is no such run */
    public List<ActionRow> list(long run) {
        return reader.of(runs.head(run).id());
    }

    /** What this person has to do and is not done, in all runs of the own initiatives: the next last day first, those without one at the end. */
    public List<ActionRow> own() {
        Set<Long> known = runs.list().stream().map(RunHead::id).collect(Collectors.toSet());
        return user.member().map(member -> reader.rows(actions.ownedBy(member.id()).stream()
                .filter(a -> !a.isDeleted() && a.plan().state().isRunning() && known.contains(a.run())).toList())).orElse(List.of()).stream()
                .sorted(Comparator.comparing((ActionRow row) -> row.plan().due(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(ActionRow::id)).toList();
    }

    public ActionRow get(long run, long id) {
        return reader.rows(run, List.of(there(run, id))).get(0);
    }

    /** Who can be named in a run of an own initiative. */
    public List<Choice> owners(long run) {
        return owners.choices(entry(runs.head(run).id()));
    }

    /**
     * Adds an action. A second call with the same {@code formKey} adds nothing and answers the same.
     *
     * @param item key of a criterion that the run looks at
     * @throws InvalidActionException if the run is sealed, or a value has no meaning
     */
    public ActionRow add(String formKey, long run, String item, Plan plan) {
        RunHead head = runs.work(run);
        if (!head.opened()) {
            throw new InvalidActionException("what", "error.run.sealed");
        }
        Optional<Action> made = actions.findByFormKey(formKey);
        if (made.isPresent()) {
            return get(run, made.get().id());
        }
        if (head.part(catalogues.find(head.edition()).orElseThrow(ActionService::none).catalogue()).criteria().stream().noneMatch(c -> c.id().equals(item))) {
            throw none();
        }
        if (actions.countOf(run) >= MOST) {
            throw new InvalidActionException("what", "error.action.tooMany", MOST);
        }
        Plan checked = rules.check(plan, Optional.empty(), owners.choices(entry(run)));
        Action action = new Action(formKey, run, item).write(checked, RunService.today(clock), clock.instant());
        actions.add(action);
        return get(run, action.id());
    }

    /**
     * Changes it. Saying what is stored already changes nothing.
     *
     * @param version as it was read
     * @throws EditConflictException if somebody else wrote since
     */
    public ActionRow change(long run, long id, long version, Plan plan) {
        there(run, id);
        runs.work(run);
        Action action = actions.lock(id).orElseThrow(ActionService::none);
        Plan checked = rules.check(plan, Optional.of(action.plan()), owners.choices(entry(run)));
        if (!checked.equals(action.plan())) {
            if (action.version() != version) {
                throw new EditConflictException(action.ref().toString());
            }
            actions.add(action.write(checked, RunService.today(clock), clock.instant()));
        }
        return get(run, id);
    }

    /** Takes it from the list; {@link #restore} takes that back until it is cleared away. Nothing happens if it is deleted already. */
    public void delete(long run, long id) {
        Action action = known(run, id);
        if (!action.isDeleted()) {
            runs.work(run);
            action.delete(clock.instant());
        }
    }

    public void restore(long run, long id) {
        Action action = known(run, id);
        runs.work(run);
        action.restore();
    }

    /** Keys of the criteria for which there are actions, other than dropped ones. */
    public Set<String> items(long run) {
        return list(run).stream().filter(row -> row.plan().state() != ActionState.DROPPED).map(ActionRow::item).collect(Collectors.toSet());
    }

    private Action there(long run, long id) {
        Action action = known(run, id);
        if (action.isDeleted()) {
            throw none();
        }
        return action;
    }

    private Action known(long run, long id) {
        runs.head(run);
        return actions.find(id).filter(a -> a.run() == run).orElseThrow(ActionService::none);
    }

    private RunDirectory.Entry entry(long run) {
        return directory.find(run).orElseThrow(ActionService::none);
    }

    private static NotFoundException none() {
        return new NotFoundException("action");
    }
}
