package org.wirkstatt.community.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.Check;
import org.wirkstatt.community.CommunityPermissions;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Making, changing and closing rounds, and who is in them. */
@ApplicationScoped
@Transactional
public class RoundService {

    /** Type of {@link ContentRef}s to rounds; the id is the {@link RoundId}. */
    public static final String CONTENT_TYPE = "community.round";

    /** Roles that people hold in a round. */
    public static final List<Role> ROLES = List.of(Role.NEWCOMER, Role.BUDDY, Role.ALUM);

    /** @param name null for somebody without account */
    public record Person(MemberId member, String name, Role role) {
    }

    @Inject
    RoundRepository rounds;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    ContentFiles files;
    @Inject
    History history;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    static ContentRef ref(RoundId id) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id.value()));
    }

    public boolean mayManage() {
        return user.may(CommunityPermissions.ROUNDS);
    }

    /** Every round, the latest first. */
    public List<Round> list() {
        return rounds.list();
    }

    /** @throws NotFoundException if there is no round with {@code number} */
    public Round get(int number) {
        return rounds.findByNumber(number).orElseThrow(() -> new NotFoundException("round/" + number));
    }

    /** Regions that take part, by name; one that is gone is left out. */
    public List<RegionEntry> regionsOf(Round round) {
        return regions.isUnsatisfied() ? List.of()
                : regions.get().list(round.regions()).values().stream().sorted(java.util.Comparator.comparing(RegionEntry::name)).toList();
    }

    /** @throws InvalidCommunityException if {@code file} breaks rules or the number is taken */
    public Round create(RoundFile file) {
        user.require(CommunityPermissions.ROUNDS);
        return add(file, false);
    }

    /**
     * Changes a round.
     *
     * @param version as opened
     * @throws EditConflictException if somebody else changed it since
     */
    public Round save(RoundId id, long version, RoundFile file) {
        user.require(CommunityPermissions.ROUNDS);
        List<RegionId> wanted = check(file, id);
        Round round = rounds.lock(id).orElseThrow(() -> new NotFoundException("round/" + id.value()));
        if (round.version() != version) {
            throw new EditConflictException(ref(id).toString());
        }
        round.rewrite(file, wanted);
        rounds.flush();
        report(round);
        return round;
    }

    /** People in a round, in the order in which they came; empty where no module knows the accounts. */
    public List<Person> people(RoundId id) {
        user.require(CommunityPermissions.ROUNDS);
        return holders(id);
    }

    /**
     * Gives the person with {@code mail} a role in a round.
     *
     * @throws InvalidCommunityException if nobody has this address, or the role is not one of this round now
     */
    public void add(RoundId id, String mail, Role role) {
        user.require(CommunityPermissions.ROUNDS);
        Round round = rounds.find(id).orElseThrow(() -> new NotFoundException("round/" + id.value()));
        new Check().must(role != null && ROLES.contains(role) && (role == Role.ALUM) == round.isClosed(), "role", "error.roundRole", "").orThrow();
        MemberId member = Optional.ofNullable(mail).filter(m -> !members.isUnsatisfied()).flatMap(m -> members.get().findByMail(m))
                .orElseThrow(() -> new InvalidCommunityException("mail", "error.noSuchMember", ""));
        requireGrants().grant(member, role, Place.of(id), Optional.empty());
    }

    /** Takes a role in a round away; nothing happens if it is not held. */
    public void remove(RoundId id, MemberId member, Role role) {
        user.require(CommunityPermissions.ROUNDS);
        requireGrants().revoke(member, role, Place.of(id));
    }

    /**
     * Closes a round for good: newcomers become alumni, buddies stop being buddies. A round that is closed already stays as it is.
     *
     * @param version as shown with the preview of {@link #people}
     * @throws EditConflictException if the round was changed since
     */
    public void close(RoundId id, long version) {
        user.require(CommunityPermissions.ROUNDS);
        Round round = rounds.lock(id).orElseThrow(() -> new NotFoundException("round/" + id.value()));
        if (round.isClosed()) {
            return;
        }
        if (round.version() != version) {
            throw new EditConflictException(ref(id).toString());
        }
        round.close(clock.instant());
        if (!grants.isUnsatisfied()) {
            grants.get().closeRound(id);
        }
        rounds.flush();
        report(round);
    }

    /** Adds a round without asking for rights: for {@link RoundImport}. False if the number is taken already. */
    boolean addImported(RoundFile file, boolean demo) {
        if (file.number() != null && rounds.findByNumber(file.number()).isPresent()) {
            return false;
        }
        Round round = add(file, demo);
        if (Boolean.TRUE.equals(file.closed())) {
            round.close(clock.instant());
        }
        return true;
    }

    /** The round in the form of its file. */
    public RoundFile file(Round round) {
        return new RoundFile(round.number(), round.label(), round.begins(), round.ends(), round.note(),
                regionsOf(round).stream().map(RegionEntry::slug).toList(), round.isClosed() ? true : null);
    }

    private Round add(RoundFile file, boolean demo) {
        Round round = new Round(file, check(file, null), demo);
        rounds.add(round);
        report(round);
        return round;
    }

    private List<RegionId> check(RoundFile file, RoundId self) {
        Check check = file.check();
        check.must(file.number() == null || rounds.findByNumber(file.number()).filter(r -> !r.id().equals(self)).isEmpty(), "number",
                "error.roundTaken", String.valueOf(file.number()));
        List<RegionId> found = new ArrayList<>();
        for (String slug : file.regions()) {
            Optional<RegionEntry> region = regions.isUnsatisfied() ? Optional.empty() : regions.get().findBySlug(slug);
            check.must(region.isPresent(), "regions", "error.region", slug);
            region.ifPresent(r -> found.add(r.id()));
        }
        check.orThrow();
        return found;
    }

    private List<Person> holders(RoundId id) {
        if (grants.isUnsatisfied() || members.isUnsatisfied()) {
            return List.of();
        }
        List<RoleGrants.Holder> holders = grants.get().holders(Place.of(id));
        Map<MemberId, String> names = members.get().displayNames(holders.stream().map(RoleGrants.Holder::member).toList());
        return holders.stream().map(h -> new Person(h.member(), names.get(h.member()), h.role())).toList();
    }

    private RoleGrants requireGrants() {
        if (grants.isUnsatisfied()) {
            throw new InvalidCommunityException("mail", "error.noAccounts", "");
        }
        return grants.get();
    }

    private void report(Round round) {
        history.record(ref(round.id()), files.write(file(round), false), "");
        outbox.changed(ref(round.id()));
    }
}
