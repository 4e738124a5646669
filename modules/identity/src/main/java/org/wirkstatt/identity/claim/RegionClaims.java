package org.wirkstatt.identity.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/**
 * Claims of regions. A region is claimed while somebody coordinates it. Whoever signed in may ask for any region; those who coordinate it,
 * else the programme team, are told and decide; the role follows, and the person is told.
 */
@ApplicationScoped
@Transactional
public class RegionClaims {

    private static final int LONGEST = 1000;

    @Inject
    RegionClaimRepository claims;
    @Inject
    RoleGrants roles;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    MemberDirectory directory;
    @Inject
    PlaceNames names;
    @Inject
    AuditTrail trail;
    @Inject
    ClaimNotices notices;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** A claim as it is shown. @param region in words */
    public record Claim(long id, MemberId member, String name, String region, String text, Instant createdAt, ClaimState state) {
    }

    /** Who coordinates a region now. @param coordinators names; empty for an unclaimed region */
    public record Status(RegionEntry region, List<String> coordinators) {
    }

    /**
     * The person of this request asks for a region.
     *
     * @throws InputRefusedException for the fields {@code region} and {@code text}, if there is no such region, it is the person's already or asked
     *         for already, or nothing or too much is said
     */
    public void claim(String slug, String text) {
        user.require(IdentityPermissions.OWN_ACCOUNT);
        MemberId me = me();
        RegionEntry region = all().stream().filter(entry -> entry.slug().equals(slug)).findFirst().orElseThrow(() -> new InputRefusedException("region", "error.claim.region"));
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new InputRefusedException("text", "error.claim.text", LONGEST);
        }
        if (user.coordinates(region.id())) {
            throw new InputRefusedException("region", "error.claim.own");
        }
        if (claims.listOf(me).stream().anyMatch(claim -> claim.state() == ClaimState.OPEN && claim.region().equals(region.id()))) {
            throw new InputRefusedException("region", "error.claim.twice");
        }
        RegionClaim claim = new RegionClaim(region.id(), me, reason, clock.instant());
        claims.add(claim);
        trail.record("regionClaimed", me, region.name());
        notices.claimed(claim, user.member().orElseThrow().displayName(), region.name());
    }

    /** What the person of this request asked for, the latest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Claim> mine(Locale locale) {
        user.require(IdentityPermissions.OWN_ACCOUNT);
        return shown(claims.listOf(me()), locale);
    }

    /** What the person of this request may decide on, the oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Claim> open(Locale locale) {
        user.require(IdentityPermissions.INVITE);
        return shown(claims.listOpen().stream().filter(this::mayDecide).toList(), locale);
    }

    /** The person becomes a coordinator of the region. Nothing happens if somebody decided already. */
    public void approve(long id) {
        decide(id, ClaimState.APPROVED, "claimApproved").ifPresent(claim -> roles.grant(claim.member(), Role.COORDINATOR, Place.of(claim.region()), Optional.empty()));
    }

    /** Nothing happens if somebody decided already. */
    public void refuse(long id) {
        decide(id, ClaimState.REFUSED, "claimRefused");
    }

    private Optional<RegionClaim> decide(long id, ClaimState decision, String event) {
        user.require(IdentityPermissions.INVITE);
        RegionClaim claim = claims.lock(id).filter(this::mayDecide).orElseThrow(() -> new NotFoundException("claim/" + id));
        if (claim.state() != ClaimState.OPEN) {
            return Optional.empty();
        }
        claim.decide(decision, me(), clock.instant());
        trail.record(event, claim.member(), regionName(claim, Locale.GERMAN));
        notices.decided(claim, regionName(claim, Locale.GERMAN));
        return Optional.of(claim);
    }

    /** Every region that visitors can see, with who coordinates it; by name. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Status> status() {
        user.require(IdentityPermissions.INVITE);
        return all().stream().map(region -> {
            Map<MemberId, String> found = directory.displayNames(roles.holders(Place.of(region.id())).stream().filter(holder -> holder.role() == Role.COORDINATOR)
                    .map(RoleGrants.Holder::member).collect(Collectors.toSet()));
            return new Status(region, found.values().stream().sorted().toList());
        }).toList();
    }

    /** Regions that can be asked for. */
    public List<RegionEntry> all() {
        return regions.isUnsatisfied() ? List.of() : regions.get().list();
    }

    private boolean mayDecide(RegionClaim claim) {
        return user.may(IdentityPermissions.INVITE, Place.of(claim.region())) && !claim.member().equals(me());
    }

    private List<Claim> shown(Collection<RegionClaim> found, Locale locale) {
        Map<MemberId, String> people = directory.displayNames(found.stream().map(RegionClaim::member).collect(Collectors.toSet()));
        return found.stream().map(claim -> new Claim(claim.id(), claim.member(), people.getOrDefault(claim.member(), ""), regionName(claim, locale), claim.text(),
                claim.createdAt(), claim.state())).toList();
    }

    private String regionName(RegionClaim claim, Locale locale) {
        return names.of(Place.of(claim.region()), locale).map(PlaceNames.PlaceName::name).orElse("");
    }

    private MemberId me() {
        return user.member().map(Member::id).orElseThrow();
    }
}
