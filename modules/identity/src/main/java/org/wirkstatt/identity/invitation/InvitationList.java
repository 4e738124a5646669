package org.wirkstatt.identity.invitation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.GrantChoices;
import org.wirkstatt.identity.account.Names;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.identity.invitation.InvitationTable.Column;
import org.wirkstatt.identity.invitation.Invitations.Issued;
import org.wirkstatt.identity.invitation.Invitations.NewInvitation;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.Role;

/**
 * Invitations for a whole list: read, looked through, sent in one go, withdrawn in one go. Reading sends nothing. A line that cannot be sent
 * says why; the others can be sent without it.
 */
@ApplicationScoped
public class InvitationList {

    /**
     * A line as it would be sent.
     *
     * @param number of the line in the list, from 1
     * @param grant empty for a plain member
     * @param problem key of a sentence for why it cannot be sent; empty for one that can
     * @param argument of the problem: the word that was not understood
     * @param note key of a sentence worth knowing; empty for none
     */
    public record Line(int number, String mail, String name, Optional<Grant> grant, Locale locale, String problem, String argument, String note) {

        public boolean isSendable() {
            return problem.isEmpty();
        }
    }

    /** @param batch names the list, to withdraw it */
    public record Sent(String batch, List<Issued> issued) {
    }

    @Inject
    Invitations invitations;
    @Inject
    InvitationRepository repository;
    @Inject
    GrantChoices choices;
    @Inject
    PlaceNames names;
    @Inject
    MemberDirectory directory;
    @Inject
    AuditTrail trail;
    @Inject
    CurrentUser user;

    /**
     * Reads a list in the form of {@link InvitationTable}.
     *
     * @throws InvalidInputException for the field {@code list}, if it is empty, too long, or has no column with addresses
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Line> read(String csv) {
        user.require(IdentityPermissions.INVITE);
        List<Grant> givable = choices.all();
        Set<String> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (InvitationTable.Row row : InvitationTable.read(csv)) {
            lines.add(line(row, givable, seen));
        }
        return lines;
    }

    private Line line(InvitationTable.Row row, List<Grant> givable, Set<String> seen) {
        Map<Column, String> cells = row.cells();
        Locale locale = cells.getOrDefault(Column.LANGUAGE, "").toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.GERMAN;
        String mail = Addresses.folded(cells.getOrDefault(Column.MAIL, ""));
        String name = cells.getOrDefault(Column.NAME, "");
        String role = cells.getOrDefault(Column.ROLE, "");
        String place = cells.getOrDefault(Column.PLACE, "");
        Optional<Grant> grant = Optional.empty();
        try {
            Addresses.normal("mail", mail);
            name = Names.checked("name", name);
        } catch (InvalidInputException e) {
            return new Line(row.number(), mail, name, grant, locale, e.messageKey(), "200", "");
        }
        if (!seen.add(mail)) {
            return new Line(row.number(), mail, name, grant, locale, "error.list.twice", "", "");
        }
        if (!role.isEmpty() && !isMember(role)) {
            List<Role> roles = List.of(Role.values()).stream().filter(one -> isCalled(role, one)).toList();
            if (roles.isEmpty()) {
                return new Line(row.number(), mail, name, grant, locale, "error.list.role", role, "");
            }
            grant = givable.stream().filter(one -> roles.contains(one.role()) && isAt(place, one)).findFirst();
            if (grant.isEmpty()) {
                return new Line(row.number(), mail, name, grant, locale, "error.list.place", place.isEmpty() ? role : role + ", " + place, "");
            }
        } else if (!place.isEmpty()) {
            return new Line(row.number(), mail, name, grant, locale, "error.list.placeWithoutRole", place, "");
        }
        return new Line(row.number(), mail, name, grant, locale, "", "", note(mail));
    }

    private String note(String mail) {
        return user.may(IdentityPermissions.PEOPLE) && directory.findByMail(mail).isPresent() ? "list.note.account"
                : repository.hasOpen(mail, user.member().orElseThrow().id()) ? "list.note.invited" : "";
    }

    private boolean isMember(String role) {
        return isCalled(role, Role.MEMBER);
    }

    private boolean isCalled(String word, Role role) {
        return word.equalsIgnoreCase(role.name()) || word.equalsIgnoreCase(names.of(role, Locale.GERMAN)) || word.equalsIgnoreCase(names.of(role, Locale.ENGLISH));
    }

    /** The name of the place, the last part of its address, or nothing where the role has no place. */
    private boolean isAt(String word, Grant grant) {
        return names.of(grant.place(), Locale.GERMAN).map(place -> word.equalsIgnoreCase(place.name())
                || place.path() != null && word.equalsIgnoreCase(place.path().replaceFirst(".*/", ""))
                || place.path() == null && !word.isEmpty() && place.name().endsWith(" " + word)).orElse(word.isEmpty());
    }

    /** Invites everybody in {@code lines} that can be sent; all or none. Rights are asked for again. */
    @Transactional
    public Sent send(List<Line> lines) {
        String batch = UUID.randomUUID().toString();
        List<Issued> issued = lines.stream().filter(Line::isSendable).map(line -> invitations.invite(
                new NewInvitation(line.mail(), line.name(), line.locale(), line.grant().map(Set::of).orElse(Set.of()), Invitations.DAYS))).toList();
        repository.joinBatch(issued.stream().map(Issued::id).collect(Collectors.toSet()), batch);
        return new Sent(batch, issued);
    }

    /** Withdraws what is still open of a list. @return how many */
    @Transactional
    public int withdraw(String batch) {
        user.require(IdentityPermissions.INVITE);
        List<Long> open = repository.openOf(batch, user.may(IdentityPermissions.PEOPLE) ? null : user.member().orElseThrow().id());
        open.forEach(invitations::withdraw);
        if (!open.isEmpty()) {
            trail.record("invitationListWithdrawn", null, String.valueOf(open.size()));
        }
        return open.size();
    }
}
