package org.wirkstatt.community.initiative;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;
import org.wirkstatt.platform.identity.MemberInvitations.Open;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Who belongs to an initiative, and its end: matters of the coordination of the region and the programme team. */
@ApplicationScoped
@Transactional
public class InitiativeKeeping {

    /** @param name null for somebody without account */
    public record Person(MemberId member, String name) {
    }

    @Inject
    InitiativeRepository initiatives;
    @Inject
    InitiativeService service;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<MemberInvitations> invitations;
    @Inject
    Outbox outbox;
    @Inject
    History history;
    @Inject
    Clock clock;

    /** Hides an initiative with its projects; {@link #bringBack} shows it again. */
    public void archive(InitiativeId id) {
        Initiative initiative = service.requireManaged(id);
        initiative.archive(clock.instant());
        outbox.changed(InitiativeService.ref(id));
    }

    /** Undoes {@link #archive}. */
    public void bringBack(InitiativeId id) {
        Initiative initiative = service.requireManaged(id);
        initiative.bringBack();
        outbox.changed(InitiativeService.ref(id));
    }

    /** Deletes an archived initiative for good, with projects, histories and memberships. One that is gone already stays gone. */
    public void delete(InitiativeId id) {
        if (initiatives.find(id).isEmpty()) {
            return;
        }
        Initiative initiative = service.requireManaged(id);
        if (!initiative.isArchived()) {
            throw new InvalidCommunityException("delete", "error.archiveFirst", "");
        }
        initiatives.projects(id).forEach(p -> {
            history.forget(ProjectService.ref(p));
            initiatives.remove(p);
        });
        initiatives.flush();
        invited(id).forEach(i -> invitations.get().withdraw(i.id()));
        if (!grants.isUnsatisfied()) {
            grants.get().revokeAll(Place.of(id));
        }
        history.forget(InitiativeService.ref(id));
        initiatives.remove(initiative);
        outbox.changed(InitiativeService.ref(id));
    }

    /** Archived initiatives that the user may bring back. */
    public List<Initiative> archived() {
        List<RegionId> own = service.regionsToChoose().stream().map(RegionEntry::id).toList();
        return initiatives.list(new InitiativeFilter(null, own, true, true, true), 0, 200);
    }

    /** Who belongs to an initiative. */
    public List<Person> members(InitiativeId id) {
        service.requireEditable(initiatives.find(id).orElseThrow(() -> new NotFoundException("initiative/" + id.value())));
        if (grants.isUnsatisfied() || members.isUnsatisfied()) {
            return List.of();
        }
        List<MemberId> ids = grants.get().holders(Place.of(id)).stream().filter(h -> h.role() == Role.INITIATIVE_MEMBER).map(RoleGrants.Holder::member)
                .toList();
        Map<MemberId, String> names = members.get().displayNames(ids);
        return ids.stream().map(m -> new Person(m, names.get(m))).toList();
    }

    /** Invitations into an initiative that nobody answered yet; empty for those who may not invite. */
    public List<Open> invited(InitiativeId id) {
        return invitations.isUnsatisfied() ? List.of() : invitations.get().open(membership(id));
    }

    /**
     * Invites somebody, who becomes a member by accepting. Whether the address has an account is not told: the answer is the same.
     *
     * @return where the link has to be passed on by hand
     * @throws org.wirkstatt.platform.error.InvalidInputException for the fields {@code mail} and {@code displayName}
     */
    public Optional<String> invite(InitiativeId id, String displayName, String mail) {
        if (service.requireManaged(id).isArchived()) {
            throw new InvalidCommunityException("mail", "error.archivedInitiative", "");
        }
        return invitations.get().invite(mail, displayName, membership(id)).link();
    }

    /** Withdraws an invitation into an initiative; nothing happens if it is not open any more. */
    public void withdraw(InitiativeId id, long invitation) {
        service.requireManaged(id);
        if (invited(id).stream().anyMatch(i -> i.id() == invitation)) {
            invitations.get().withdraw(invitation);
        }
    }

    private static Grant membership(InitiativeId id) {
        return new Grant(Role.INITIATIVE_MEMBER, Place.of(id));
    }

    /** Ends a membership; nothing happens if there is none. */
    public void removeMember(InitiativeId id, MemberId member) {
        service.requireManaged(id);
        grants.get().revoke(member, Role.INITIATIVE_MEMBER, Place.of(id));
    }
}
