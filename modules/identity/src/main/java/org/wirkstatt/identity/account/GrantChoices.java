package org.wirkstatt.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/** What the person of this request may give, as one choice: a role with its place. */
@ApplicationScoped
public class GrantChoices {

    private static final List<Role> EVERYWHERE = List.of(Role.EDITOR, Role.MODERATOR, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);
    private static final List<Role> IN_ROUND = List.of(Role.NEWCOMER, Role.ALUM, Role.BUDDY);

    @Inject
    GrantRules rules;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Instance<RoundDirectory> rounds;

    /** By role, then by place as its directory sorts. */
    public List<Grant> all() {
        List<Grant> choices = new ArrayList<>();
        List<RegionEntry> known = regions.isUnsatisfied() ? List.of() : regions.get().list();
        known.forEach(region -> choices.add(new Grant(Role.COORDINATOR, Place.of(region.id()))));
        if (!initiatives.isUnsatisfied()) {
            known.stream().filter(region -> rules.mayGive(new Grant(Role.COORDINATOR, Place.of(region.id()))))
                    .flatMap(region -> initiatives.get().listOf(region.id()).stream())
                    .forEach(initiative -> choices.add(new Grant(Role.INITIATIVE_MEMBER, Place.of(initiative.id()))));
        }
        if (!rounds.isUnsatisfied()) {
            rounds.get().list().forEach(round -> IN_ROUND.forEach(role -> choices.add(new Grant(role, Place.of(round.id())))));
        }
        EVERYWHERE.forEach(role -> choices.add(Grant.everywhere(role)));
        return choices.stream().filter(rules::mayGive).toList();
    }

    /** A choice as one word for a form: {@code COORDINATOR-REGION-7}. */
    public static String word(Grant grant) {
        return grant.role() + "-" + PlaceKind.of(grant.place()) + "-" + PlaceKind.idOf(grant.place());
    }

    /** The choice behind {@code word}; empty for one that cannot be made by the person of this request. */
    public Optional<Grant> of(String word) {
        return Stream.ofNullable(word).flatMap(asked -> all().stream().filter(grant -> word(grant).equals(asked))).findFirst();
    }
}
