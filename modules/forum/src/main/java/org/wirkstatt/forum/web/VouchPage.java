package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.trust.Trust;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;

/** Vouching for somebody whose account is fresh, and taking it back. */
@Named("forumVouchPage")
@ViewScoped
public class VouchPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Trust trust;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String person;

    public void load() {
        getName();
    }

    private MemberId member() {
        return new MemberId(Go.post(person));
    }

    public void vouch() {
        attempt(() -> trust.vouch(member()), "vouch.done");
    }

    public void withdraw() {
        attempt(() -> trust.withdraw(member()), "vouch.withdrawn");
    }

    private void attempt(Runnable action, String done) {
        try {
            action.run();
            messages.done("forum", done, getName());
            Go.to("/forum/buergen/" + member().value());
        } catch (InvalidForumException e) {
            messages.show(e);
        }
    }

    public String getName() {
        String name = labels.names(List.of(member())).get(member());
        if (name == null) {
            throw new NotFoundException("member/" + person);
        }
        return name;
    }

    public String getTitle() {
        return labels.text("vouch.title", getName());
    }

    /** Who vouches since when, that nobody does, or that nobody needs to. */
    public String getState() {
        return trust.find(member()).map(v -> labels.text("vouch.since", labels.name(labels.names(v.by() == null ? List.of() : List.of(v.by())), v.by()),
                format.day(v.createdAt()))).orElseGet(() -> labels.text(trust.isFresh(member()) ? "vouch.nobody" : "vouch.notNeeded"));
    }

    public boolean isVouched() {
        return trust.find(member()).isPresent();
    }

    public boolean isFresh() {
        return trust.isFresh(member());
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
