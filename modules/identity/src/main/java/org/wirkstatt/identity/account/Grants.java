package org.wirkstatt.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.programme.RoundId;

/** Roles given and taken. The row of the account is held while they change, so nothing is given twice. */
@ApplicationScoped
class Grants implements RoleGrants {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    @Inject
    AccountRepository accounts;
    @Inject
    CurrentUser user;
    @Inject
    PlaceNames names;
    @Inject
    AuditTrail trail;
    @Inject
    PublicState publicState;
    @Inject
    Clock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void grant(MemberId member, Role role, Place place, Optional<Instant> until) {
        RoleInPlace what = new RoleInPlace(role, place);
        if (account(member).grant(what, clock.instant(), until.orElse(null), user.member().map(Member::id).orElse(null))) {
            tell("roleGiven", member, what);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(MemberId member, Role role, Place place) {
        RoleInPlace what = new RoleInPlace(role, place);
        if (role == Role.ADMINISTRATOR && accounts.openHolders(role, clock.instant()).equals(List.of(member))) {
            throw new InputRefusedException("role", "error.lastAdministrator");
        }
        if (account(member).revoke(what, clock.instant())) {
            tell("roleTaken", member, what);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAt(MemberId member, Role role, Place place, Instant until) {
        RoleInPlace what = new RoleInPlace(role, place);
        List<RoleGrant> held = account(member).held(clock.instant()).filter(g -> g.what().equals(what)).toList();
        held.forEach(g -> g.extend(until));
        if (!held.isEmpty()) {
            trail.record("roleEnds", member, names.of(what.grant(), Locale.GERMAN), DAY.format(until.minusMillis(1).atZone(GERMANY)));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void revokeAll(Place place) {
        accounts.holders(place, clock.instant()).forEach(g -> revoke(g.account().id(), g.what().role(), place));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeRound(RoundId round) {
        Place place = Place.of(round);
        for (RoleGrant held : accounts.holders(place, clock.instant())) {
            MemberId member = held.account().id();
            if (held.what().role() != Role.ALUM) {
                revoke(member, held.what().role(), place);
            }
            if (held.what().role() == Role.NEWCOMER) {
                grant(member, Role.ALUM, place, Optional.empty());
            }
        }
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Holder> holders(Place place) {
        return accounts.holders(place, clock.instant()).stream().map(g -> new Holder(g.account().id(), g.what().role(), g.since())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<MemberId, Set<Grant>> grants(Collection<MemberId> members) {
        return accounts.grantsOf(members, clock.instant()).stream()
                .collect(Collectors.groupingBy(g -> g.account().id(), Collectors.mapping(g -> g.what().grant(), Collectors.toSet())));
    }

    private Account account(MemberId member) {
        return accounts.lock(member).orElseThrow(() -> new NotFoundException("member/" + member.value()));
    }

    /** Names of people at places are visible, so kept copies of pages are out of date. */
    private void tell(String event, MemberId member, RoleInPlace what) {
        Grant grant = what.grant();
        trail.record(event, member, names.of(grant, Locale.GERMAN));
        publicState.touch();
    }
}
