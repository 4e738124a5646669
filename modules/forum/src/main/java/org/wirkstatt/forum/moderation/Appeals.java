package org.wirkstatt.forum.moderation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/** Objections to decisions that limit somebody's text: within six months, decided by a person who did not decide before. */
@ApplicationScoped
@Transactional
public class Appeals {

    /** Longest text of an appeal, in characters. */
    public static final int LONGEST = 5000;

    @Inject
    ModerationRepository rows;
    @Inject
    Undoing undoing;
    @Inject
    DecisionBook book;
    @Inject
    Threads threads;
    @Inject
    Telling telling;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;

    /** A decision with its appeal, for the person concerned and for moderators. @throws NotFoundException for others */
    public Case get(long decision) {
        Decision found = rows.findDecision(decision).filter(d -> isConcerned(d) || user.may(ForumPermissions.MODERATE))
                .orElseThrow(() -> new NotFoundException("decision/" + decision));
        return new Case(found, threads.find(found.threadId()).orElseThrow(), rows.findAppeal(decision));
    }

    /** @param appeal empty if nobody objected */
    public record Case(Decision decision, ForumThread thread, Optional<Appeal> appeal) {
    }

    private boolean isConcerned(Decision decision) {
        return user.member().map(m -> m.id().equals(decision.addressee())).orElse(false);
    }

    /** Whether the person of this request can object now. */
    public boolean mayAppeal(Case of) {
        return isConcerned(of.decision()) && of.decision().action().isRestriction() && !of.decision().isUndone() && of.appeal().isEmpty()
                && book.now().isBefore(of.decision().appealUntil());
    }

    /** Whether the person of this request can decide about the appeal now: a moderator, neither who decided before nor who objects. */
    public boolean mayDecide(Case of) {
        return user.may(ForumPermissions.MODERATE) && of.appeal().filter(Appeal::isOpen).isPresent() && !isConcerned(of.decision())
                && !user.member().map(Member::id).equals(Optional.ofNullable(of.decision().decidedBy()));
    }

    /** Objects; a second call changes nothing. @throws InvalidForumException if the time is over, or nothing was written */
    public void appeal(long decision, String typed) {
        rows.lockDecision(decision);
        Case of = get(decision);
        if (!isConcerned(of.decision())) {
            throw new NotAllowedException("forum.appeal");
        }
        if (of.appeal().isPresent()) {
            return;
        }
        String text = WrittenText.lines(typed);
        new Check().required("text", text, LONGEST).must(mayAppeal(of), "text", "error.appealTooLate", "").orThrow();
        rows.add(new Appeal(decision, text, book.now()));
        telling.appealed(of.decision(), of.thread());
    }

    /**
     * Decides about an appeal. Granting takes the decision back, however old it is.
     *
     * @throws NotAllowedException for who decided before, and for who objects
     */
    public void decide(long decision, boolean granted, String reasons) {
        user.require(ForumPermissions.MODERATE);
        rows.lockDecision(decision);
        Case of = get(decision);
        if (!mayDecide(of)) {
            throw new NotAllowedException("forum.appeal.decide");
        }
        String answer = WrittenText.lines(reasons);
        new Check().required("answer", answer, Statement.LONGEST).orThrow();
        Appeal appeal = of.appeal().orElseThrow();
        MemberId me = book.me();
        appeal.decide(granted, answer, me, book.now());
        if (granted && !of.decision().isUndone()) {
            undoing.reverse(of.decision());
        }
        audit.record("forum", granted ? "appealGranted" : "appealRefused", Optional.ofNullable(of.decision().addressee()), String.valueOf(decision),
                String.valueOf(of.thread().id()));
        telling.appealDecided(of.decision(), appeal, of.thread());
    }
}
