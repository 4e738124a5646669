package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.moderation.Appeal;
import org.wirkstatt.forum.moderation.Appeals;
import org.wirkstatt.forum.moderation.Decision;
import org.wirkstatt.forum.moderation.Undoing;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** A decision with its reasons: who it concerns can object, a second person decides about that, moderators can undo it. */
@Named("forumDecisionPage")
@ViewScoped
public class DecisionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Appeals appeals;
    @Inject
    transient Undoing undoing;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;
    @Inject
    transient Clock clock;

    private final Fields text = new Fields();
    private String id;
    private transient Appeals.Case found;

    public void load() {
        found();
    }

    private Appeals.Case found() {
        if (found == null) {
            found = appeals.get(Go.post(id));
        }
        return found;
    }

    private Decision decision() {
        return found().decision();
    }

    public synchronized void appeal() {
        attempt(() -> appeals.appeal(decision().id(), text.text("text")), "decision.appealed");
    }

    public synchronized void grant() {
        attempt(() -> appeals.decide(decision().id(), true, text.text("answer")), "decision.answered");
    }

    public synchronized void refuse() {
        attempt(() -> appeals.decide(decision().id(), false, text.text("answer")), "decision.answered");
    }

    public synchronized void undo() {
        attempt(() -> undoing.undo(decision().id()), "decision.undoneNow");
    }

    private void attempt(Runnable action, String done) {
        try {
            action.run();
            messages.done("forum", done);
            Go.to(decision().path());
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    public String getTitle() {
        return labels.label(decision().action());
    }

    public String getThreadTitle() {
        return found().thread().title();
    }

    /** To the post or, without one, to the thread. */
    public String getBackPath() {
        return decision().postId() == null ? found().thread().path() : "/forum/beitrag/" + Post.ref(decision().postId()).id();
    }

    /** Where moderators decide; empty for others. */
    public String getModeratePath() {
        return !isModerator() ? "" : decision().postId() == null ? found().thread().path() + "/moderieren" : getBackPath() + "/moderieren";
    }

    public boolean isModerator() {
        return user.may(ForumPermissions.MODERATE);
    }

    /** Moderators see who decided; who is concerned sees when. */
    public String getWhen() {
        String when = format.time(decision().decidedAt());
        return isModerator() ? labels.text("decision.byAt", labels.name(labels.names(decision().decidedBy() == null ? List.of() : List.of(decision().decidedBy())),
                decision().decidedBy()), when) : when;
    }

    public boolean isRestriction() {
        return decision().action().isRestriction();
    }

    public String getRule() {
        return decision().ground() == null ? "" : labels.label(decision().ground()) + ", " + decision().source();
    }

    public String getFacts() {
        return decision().facts();
    }

    public String getUndone() {
        return decision().isUndone() ? labels.text("decision.undoneAt", format.time(decision().undoneAt())) : "";
    }

    public boolean isUndoable() {
        return isModerator() && decision().isUndoable(clock.instant());
    }

    public boolean isMayAppeal() {
        return appeals.mayAppeal(found());
    }

    public String getAppealUntil() {
        return labels.text("decision.appealUntil", format.day(decision().appealUntil()));
    }

    public boolean isMayDecide() {
        return appeals.mayDecide(found());
    }

    /** Null without an appeal. */
    public Appeal getAppealed() {
        return found().appeal().orElse(null);
    }

    public String getAppealState() {
        Appeal appeal = getAppealed();
        return appeal == null ? "" : labels.text(appeal.isOpen() ? "decision.appealOpen" : appeal.isGranted() ? "decision.appealGranted" : "decision.appealRefused",
                format.time(appeal.isOpen() ? appeal.createdAt() : appeal.decidedAt()));
    }

    public Fields getText() {
        return text;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
