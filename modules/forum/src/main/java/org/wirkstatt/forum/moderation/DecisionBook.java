package org.wirkstatt.forum.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.EnumKey;

/** Takes each decision down: row, audit log, reports that it answers, people it concerns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DecisionBook {

    @Inject
    ModerationRepository rows;
    @Inject
    Threads threads;
    @Inject
    Telling telling;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * Locks a thread for a moderator: one in a board that he or she may read, or, in a closed circle, one of which a post was reported.
     *
     * @throws NotFoundException for others
     */
    ForumThread lock(long thread) {
        user.require(ForumPermissions.MODERATE);
        ForumThread found = threads.lock(thread);
        if (!mayReach(found)) {
            throw new NotFoundException("thread/" + thread);
        }
        return found;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    boolean mayReach(ForumThread thread) {
        return threads.mayRead(thread) || rows.isReported(thread.id());
    }

    /** A decision about one post answers the open reports of it. */
    Decision take(Action action, Post post, ForumThread thread, Statement statement, Instant now) {
        Decision decision = write(new Decision(action, post.id(), thread.id(), post.author(), own(post.author(), statement.checked(action.isRestriction())),
                me(), now), "Nr. " + post.no(), thread);
        close(rows.reportsOf(post.id()).stream().filter(Report::isOpen).toList(), decision, now);
        return decision;
    }

    /** A decision about a thread; hiding one answers the reports of its posts. */
    Decision take(Action action, ForumThread thread, Statement statement, Instant now) {
        Decision decision = write(new Decision(action, null, thread.id(), thread.author(), own(thread.author(), statement.checked(action.isRestriction())),
                me(), now), "", thread);
        if (action == Action.HIDE_THREAD) {
            close(rows.openReportsOfThread(thread.id()), decision, now);
        }
        return decision;
    }

    private Decision write(Decision decision, String which, ForumThread thread) {
        rows.add(decision);
        audit.record("forum", EnumKey.of(decision.action()), Optional.ofNullable(decision.addressee()), which, String.valueOf(thread.id()));
        telling.decided(decision, thread);
        return decision;
    }

    private void close(List<Report> reports, Decision decision, Instant now) {
        reports.forEach(r -> {
            refuseFirst(r);
            r.close(decision.id(), now);
            telling.closed(r);
        });
    }

    /** Who reported had success against a decision: another than its author decides anew. */
    private void refuseFirst(Report report) {
        if (rows.findComplaint(report.id()).filter(Complaint::isGranted).map(Complaint::decisionId).flatMap(rows::findDecision)
                .map(Decision::decidedBy).filter(me()::equals).isPresent()) {
            throw new InvalidForumException("action", "error.secondPerson", "");
        }
    }

    private Statement own(MemberId author, Statement statement) {
        if (author != null && author.equals(me())) {
            throw new InvalidForumException("facts", "error.ownContribution", "");
        }
        return statement;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    MemberId me() {
        return user.member().orElseThrow().id();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
