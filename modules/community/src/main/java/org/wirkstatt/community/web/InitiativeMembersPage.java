package org.wirkstatt.community.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.InitiativeKeeping;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;

/** Who belongs to an initiative; its end is here too. Members see the list, the coordination of the region changes it. */
@Named("communityInitiativeMembersPage")
@ViewScoped
public class InitiativeMembersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line of the list. */
    public record Person(long id, String name) implements Serializable {
    }

    /** Somebody who has not answered yet. @param until day on which the invitation ends, in words */
    public record Invited(long id, String name, String mail, String until) implements Serializable {
    }

    @Inject
    transient InitiativeService initiatives;
    @Inject
    transient InitiativeKeeping keeping;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String slug;
    private String name;
    private String mail;
    private String displayName;
    private String link;
    private boolean mayManage;
    private boolean archived;
    private boolean sure;
    private ArrayList<Person> people = new ArrayList<>();
    private ArrayList<Invited> invited = new ArrayList<>();

    public void load() {
        Initiative initiative = initiatives.open(slug);
        name = initiative.name();
        archived = initiative.isArchived();
        mayManage = initiatives.mayManage(initiative.region());
        people = new ArrayList<>(keeping.members(initiative.id()).stream()
                .map(p -> new Person(p.member().value(), p.name() == null ? labels.text("person.former") : p.name())).toList());
        listInvited(initiative);
    }

    private void listInvited(Initiative initiative) {
        invited = new ArrayList<>(keeping.invited(initiative.id()).stream()
                .map(i -> new Invited(i.id(), i.displayName(), i.mail(), format.day(i.expiresAt()))).toList());
    }

    /** Invites; without letters the link is shown here, once. */
    public synchronized void invite() {
        link = null;
        Initiative initiative = initiatives.open(slug);
        if (messages.orShow(() -> link = keeping.invite(initiative.id(), displayName, mail).orElse(null), "") == null) {
            return;
        }
        if (link == null) {
            done("initiative.member.invited", displayName.strip());
            return;
        }
        displayName = null;
        mail = null;
        listInvited(initiative);
    }

    public void withdraw(long invitation) {
        keeping.withdraw(initiatives.open(slug).id(), invitation);
        done("initiative.member.withdrawn");
    }

    public void remove(long id) {
        keeping.removeMember(initiatives.open(slug).id(), new MemberId(id));
        done("initiative.member.removed");
    }

    public void archive() {
        keeping.archive(initiatives.open(slug).id());
        done("initiative.archived.done");
    }

    public void bringBack() {
        keeping.bringBack(initiatives.open(slug).id());
        done("initiative.back.done");
    }

    /** Asks once more before {@link #delete}. */
    public void askToDelete() {
        sure = true;
    }

    public void delete() {
        keeping.delete(initiatives.open(slug).id());
        messages.done(CommunityTexts.MODULE, "initiative.deleted.done");
        Redirect.to("/verwaltung/initiativen");
    }

    private void done(String key, Object... arguments) {
        messages.done(CommunityTexts.MODULE, key, arguments);
        Redirect.to("/initiativen/" + slug + "/mitglieder");
    }

    public String getName() {
        return name;
    }

    public List<Person> getPeople() {
        return people;
    }

    public List<Invited> getInvited() {
        return invited;
    }

    /** Address to pass on where no letters are sent; null otherwise. */
    public String getLink() {
        return link;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public boolean isMayManage() {
        return mayManage;
    }

    public boolean isArchived() {
        return archived;
    }

    public boolean isSure() {
        return sure;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
