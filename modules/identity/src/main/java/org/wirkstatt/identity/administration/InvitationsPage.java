package org.wirkstatt.identity.administration;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.GrantChoices;
import org.wirkstatt.identity.invitation.Invitation;
import org.wirkstatt.identity.invitation.InvitationList;
import org.wirkstatt.identity.invitation.Invitations;
import org.wirkstatt.identity.invitation.Invitations.Issued;
import org.wirkstatt.identity.invitation.Invitations.NewInvitation;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Invites one person, and shows what became of all invitations. */
@Named("identityInvitationsPage")
@ViewScoped
public class InvitationsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    @Inject
    Invitations invitations;
    @Inject
    InvitationList list;
    @Inject
    GrantChoices choices;
    @Inject
    GrantOptions options;
    @Inject
    MemberDirectory directory;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private String mail;
    private String name;
    private String choice;
    private String locale;
    private String link;
    private Long undoable;
    private transient List<Row> rows;

    /** @param batch names the list that it was sent with; null for a single one */
    public record Row(long id, String name, String mail, String roles, String by, Instant createdAt, Instant expiresAt, String state, boolean open,
            boolean again, String batch) {
    }

    @PostConstruct
    void begin() {
        locale = "de";
    }

    public List<Row> getRows() {
        if (rows == null) {
            List<Invitations.Row> found = invitations.list(0, MOST_SHOWN);
            Set<MemberId> inviters = found.stream().flatMap(row -> row.invitedBy().stream()).collect(Collectors.toSet());
            Map<MemberId, String> names = directory.displayNames(inviters);
            rows = found.stream().map(row -> new Row(row.id(), row.displayName(), row.mail(),
                    row.grants().stream().map(grant -> options.name(grant, language.getLocale())).sorted().collect(Collectors.joining(", ")),
                    row.invitedBy().map(by -> names.getOrDefault(by, text("person.former"))).orElse(text("person.byPortal")), row.createdAt(), row.expiresAt(),
                    text("InvitationState." + row.state()), row.state() == Invitation.State.OPEN,
                    row.state() == Invitation.State.OPEN || row.state() == Invitation.State.EXPIRED, row.batch().orElse(null))).toList();
        }
        return rows;
    }

    /** Lists of which something is open, to withdraw them in one go. */
    public List<Row> getBatches() {
        List<Row> first = new ArrayList<>();
        getRows().stream().filter(row -> row.open() && row.batch() != null && first.stream().noneMatch(known -> known.batch().equals(row.batch()))).forEach(first::add);
        return first;
    }

    public long openIn(String batch) {
        return getRows().stream().filter(row -> row.open() && batch.equals(row.batch())).count();
    }

    public List<SelectItem> getOptions() {
        return options.of(text("invitations.plain"), language.getLocale());
    }

    public List<SelectItem> getLocales() {
        return List.of(new SelectItem("de", "Deutsch"), new SelectItem("en", "English"));
    }

    public void invite() {
        messages.orShow(() -> {
            Set<Grant> grants = choice == null || choice.isEmpty() ? Set.of()
                    : Set.of(choices.of(choice).orElseThrow(() -> new InputRefusedException("choice", "error.choice")));
            Issued issued = invitations.invite(new NewInvitation(mail, name, "en".equals(locale) ? java.util.Locale.ENGLISH : java.util.Locale.GERMAN, grants, Invitations.DAYS));
            link = issued.link().orElse(null);
            undoable = issued.id();
            messages.done("identity", link == null ? "invitations.sent" : "invitations.made", name);
            mail = null;
            name = null;
        }, null);
        rows = null;
    }

    public void resend(long id) {
        messages.orShow(() -> {
            link = invitations.resend(id).link().orElse(null);
            messages.done("identity", "invitations.resent");
        }, null);
        rows = null;
    }

    public void withdraw(long id) {
        messages.orShow(() -> {
            invitations.withdraw(id);
            messages.done("identity", "invitations.withdrawn");
        }, null);
        undoable = null;
        link = null;
        rows = null;
    }

    public void withdrawBatch(String batch) {
        messages.orShow(() -> messages.done("identity", "list.withdrawn", list.withdraw(batch)), null);
        rows = null;
    }

    /** Withdraws what was sent last on this page. */
    public void undo() {
        Optional.ofNullable(undoable).ifPresent(this::withdraw);
    }

    public boolean isUndoable() {
        return undoable != null;
    }

    /** Only where no letters are sent: the link to hand over. */
    public String getLink() {
        return link;
    }

    private String text(String key) {
        return texts.of("identity", key, language.getLocale());
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }
}
