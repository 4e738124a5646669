package org.wirkstatt.forum.moderation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.post.ModeratedPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.CurrentUser;

/** Takes decisions back, as far as nobody built on them since: the sentence of a refusal says what stands in the way. */
@ApplicationScoped
@Transactional
public class Undoing {

    @Inject
    ModerationRepository rows;
    @Inject
    DecisionBook book;
    @Inject
    Moderation moderation;
    @Inject
    Rearranging rearranging;
    @Inject
    Relocation relocation;
    @Inject
    ModeratedPosts moderated;
    @Inject
    Threads threads;
    @Inject
    History history;
    @Inject
    AuditLog audit;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;

    /**
     * Within 30 days, by any moderator, the one who decided among them; nothing happens if it is undone already.
     *
     * @throws InvalidForumException if the time is over, or something that came later would break
     */
    public Decision undo(long id) {
        user.require(ForumPermissions.MODERATE);
        Decision decision = rows.lockDecision(id).orElseThrow(() -> new NotFoundException("decision/" + id));
        if (decision.isUndone()) {
            return decision;
        }
        if (!decision.isUndoable(book.now())) {
            throw refusal("error.undoTooLate");
        }
        if (book.me().equals(decision.addressee())) {
            throw refusal("error.ownContribution");
        }
        book.lock(decision.threadId());
        reverse(decision);
        audit.record("forum", "undone", Optional.ofNullable(decision.addressee()), String.valueOf(decision.id()), String.valueOf(decision.threadId()));
        return decision;
    }

    /** Without asking how old it is: for an appeal that was granted. */
    void reverse(Decision decision) {
        ForumThread thread = lockBoth(decision);
        switch (decision.action()) {
            case HIDE_POST -> refuseUnless(moderated.show(moderated.lock(decision.postId()), inItsThread(decision)));
            case SHOW_POST -> refuseUnless(moderated.hide(moderated.lock(decision.postId()), inItsThread(decision), book.now()));
            case EDIT_POST -> unedit(decision);
            case DISMISS -> rows.closedBy(decision.id()).forEach(Report::reopen);
            case HIDE_THREAD, SHOW_THREAD -> {
                refuseUnless(thread.isHidden() == (decision.action() == Action.HIDE_THREAD));
                moderation.turn(thread, thread.isHidden() ? null : book.now());
            }
            case LOCK, UNLOCK -> {
                refuseUnless(thread.isLocked() == (decision.action() == Action.LOCK));
                thread.lock(thread.isLocked() ? null : book.now());
                outbox.changed(thread.ref());
            }
            case MOVE -> rearranging.put(thread, decision.otherId());
            case SPLIT -> unsplit(decision, thread);
            case MERGE -> {
                moderation.turn(thread, null);
                relocation.back(decision, thread, threads.lock(decision.otherId()));
            }
        }
        decision.undo(book.me(), book.now());
    }

    /** Both threads of a decision in the order of their numbers, as all do who lock two. */
    private ForumThread lockBoth(Decision decision) {
        boolean two = decision.action() == Action.SPLIT || decision.action() == Action.MERGE;
        if (two && decision.otherId() < decision.threadId()) {
            threads.lock(decision.otherId());
        }
        ForumThread thread = threads.lock(decision.threadId());
        if (two) {
            threads.lock(decision.otherId());
        }
        return thread;
    }

    /** The thread of the post now: it may have been carried on since. */
    private ForumThread inItsThread(Decision decision) {
        return threads.lock(moderated.lock(decision.postId()).threadId());
    }

    private void unedit(Decision decision) {
        ForumThread thread = inItsThread(decision);
        Post post = moderated.lock(decision.postId());
        Revision former = history.find(post.ref(), decision.otherId().intValue()).orElseThrow(() -> refusal("error.undoGone"));
        if (!decision.decidedAt().equals(post.editedAt())) {
            throw refusal("error.undoEdited");
        }
        moderated.rewrite(post, thread, former.text(), "", true, book.now());
    }

    private void unsplit(Decision decision, ForumThread thread) {
        ForumThread made = threads.lock(decision.otherId());
        if (made.lastNo() > rows.movedBy(decision.id(), thread.id()).size()) {
            throw refusal("error.undoAnswered");
        }
        relocation.back(decision, thread, made);
        moderation.turn(made, book.now());
        if (decision.formerNo() != null && thread.acceptedNo() == null && thread.author() != null) {
            thread.accept(decision.formerNo(), thread.author());
        }
    }

    private static void refuseUnless(boolean possible) {
        if (!possible) {
            throw refusal("error.doneAlready");
        }
    }

    private static InvalidForumException refusal(String key) {
        return new InvalidForumException("action", key, "");
    }
}
