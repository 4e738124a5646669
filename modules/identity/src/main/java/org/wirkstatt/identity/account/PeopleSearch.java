package org.wirkstatt.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.account.People.GrantRow;
import org.wirkstatt.identity.account.People.Person;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.region.RegionId;

/**
 * Finds people for those who look after them: the programme team and administrators everybody; coordinators those who hold something in their
 * regions or in initiatives there, or ask for an account there. For coordinators nobody else exists.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class PeopleSearch {

    /**
     * @param text part of a name or address; empty for all
     * @param role held now
     * @param region in which, or in an initiative of which, something is held now
     */
    public record Query(String text, Optional<Role> role, Optional<RegionId> region, Optional<AccountState> state) {
    }

    /** Everything held in these places. */
    record Places(Set<Long> regions, Set<Long> initiatives) {
    }

    @Inject
    PeopleSearchRepository accounts;
    @Inject
    People people;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** By name. @param page from 1 */
    public ResultPage<Person> find(Query query, int page, int size) {
        PeopleSearchRepository.Filter filter = filter(query, null);
        return new ResultPage<>(accounts.list(filter, ResultPage.first(page, size), size).stream().map(people::person).toList(), accounts.count(filter), page, size);
    }

    /** @throws NotFoundException for an unknown id, and one that the asking person may not see */
    public Person get(MemberId id) {
        return people.person(account(id));
    }

    /** Every role that {@code id} ever held, the latest first. @throws NotFoundException as {@link #get} */
    public List<GrantRow> grants(MemberId id) {
        Instant now = clock.instant();
        return account(id).grants().stream().sorted(Comparator.comparing(RoleGrant::since).reversed())
                .map(g -> new GrantRow(g.what().grant(), g.since(), g.until(), g.grantedBy(), g.isHeldAt(now))).toList();
    }

    /** Whether the asking person sees everybody and their addresses. */
    public boolean seesEverybody() {
        return user.may(IdentityPermissions.PEOPLE);
    }

    private Account account(MemberId id) {
        Query all = new Query("", Optional.empty(), Optional.empty(), Optional.empty());
        return accounts.list(filter(all, id), 0, 1).stream().findFirst().orElseThrow(() -> new NotFoundException("member/" + id.value()));
    }

    private PeopleSearchRepository.Filter filter(Query query, MemberId only) {
        user.require(IdentityPermissions.INVITE);
        Optional<Places> scope = seesEverybody() ? Optional.empty() : Optional.of(places(user.member().map(Member::regions).orElse(Set.of())));
        return new PeopleSearchRepository.Filter(Addresses.folded(query.text()), query.role(), query.region().map(region -> places(Set.of(region))),
                query.state(), scope, Optional.ofNullable(only), clock.instant());
    }

    private Places places(Set<RegionId> regions) {
        Set<Long> within = initiatives.isUnsatisfied() ? Set.of() : regions.stream().flatMap(region -> initiatives.get().listOf(region).stream())
                .map(initiative -> initiative.id().value()).collect(Collectors.toSet());
        return new Places(regions.stream().map(RegionId::value).collect(Collectors.toSet()), within);
    }
}
