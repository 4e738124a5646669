package org.wirkstatt.selfanalysis.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.run.RunDirectory;

/** Who may be named as the one who does it, and how these people are called now. */
@ApplicationScoped
class Owners {

    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;

    /** Members of the initiative by name, then the others of the team. */
    List<ActionService.Choice> choices(RunDirectory.Entry run) {
        Set<MemberId> own = members(run.initiative());
        Map<MemberId, String> names = names(own);
        List<ActionService.Choice> choices = new ArrayList<>(own.stream().filter(names::containsKey)
                .map(member -> new ActionService.Choice(Owner.of(member), names.get(member))).sorted(Comparator.comparing(ActionService.Choice::name)).toList());
        run.people().stream().filter(person -> person.member() == null || !own.contains(person.member()))
                .forEach(person -> choices.add(new ActionService.Choice(Owner.ofSeat(person.seat()), person.name())));
        return choices;
    }

    /** Those who may work on runs of {@code initiative} now. */
    Set<MemberId> members(InitiativeId initiative) {
        return grants.isUnsatisfied() ? Set.of() : grants.get().holders(Place.of(initiative)).stream()
                .filter(holder -> SelfAnalysisPermissions.RUN.heldBy().contains(holder.role())).map(RoleGrants.Holder::member).collect(Collectors.toSet());
    }

    Map<MemberId, String> names(Collection<MemberId> ids) {
        return members.isUnsatisfied() || ids.isEmpty() ? Map.of() : members.get().displayNames(ids);
    }

    /** Names of all owners in {@code actions} of one run. */
    Map<Owner, String> names(RunDirectory.Entry run, Collection<Action> actions) {
        Set<Owner> owners = actions.stream().map(a -> a.plan().owner()).collect(Collectors.toSet());
        Map<MemberId, String> names = names(owners.stream().map(Owner::member).filter(Objects::nonNull).map(MemberId::new).toList());
        return owners.stream().flatMap(owner -> name(owner, names, run).stream().map(name -> Map.entry(owner, name)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<String> name(Owner owner, Map<MemberId, String> names, RunDirectory.Entry run) {
        if (owner.member() != null) {
            return Optional.ofNullable(names.get(new MemberId(owner.member())));
        }
        return run.people().stream().filter(person -> owner.seat() != null && person.seat() == owner.seat()).map(RunDirectory.Person::name).findFirst();
    }
}
