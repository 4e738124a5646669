package org.wirkstatt.forum.moderation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/**
 * Who reported something objects to what came of it (DSA Art. 20(1)): once for each report, within six months, without account by the number of
 * the receipt, which nobody can guess. A person who did not decide before decides; granting opens the report again, for another than the first.
 */
@ApplicationScoped
@Transactional
public class Complaints {

    @Inject
    ModerationRepository rows;
    @Inject
    Reports reports;
    @Inject
    DecisionBook book;
    @Inject
    Telling telling;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;

    /** Whether the person of this request can object now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayComplain(Reports.State of) {
        return isReporter(of.report()) && !of.report().isOpen() && of.complaint().isEmpty()
                && of.decision().filter(d -> book.now().isBefore(d.appealUntil())).isPresent();
    }

    /** A member who reported, or, for a report without account, whoever has its number and is not a moderator, who sees all numbers. */
    private boolean isReporter(Report report) {
        return report.member() != null ? Optional.of(report.member()).equals(me()) : !report.text().isEmpty() && !user.may(ForumPermissions.MODERATE);
    }

    private Optional<MemberId> me() {
        return user.member().map(Member::id);
    }

    /** Whether the person of this request can decide about the complaint now: a moderator who neither reported, nor decided, nor wrote the post. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayDecide(Reports.State of) {
        return user.may(ForumPermissions.MODERATE) && !of.report().isOpen() && of.complaint().filter(Complaint::isOpen).isPresent()
                && Stream.concat(Stream.of(of.report().member()), Stream.concat(of.decision().stream(), of.complaint().map(Complaint::decisionId)
                        .flatMap(rows::findDecision).stream()).flatMap(d -> Stream.of(Optional.ofNullable(d.decidedBy()), Optional.ofNullable(d.addressee())))
                        .flatMap(Optional::stream)).filter(Objects::nonNull).noneMatch(book.me()::equals);
    }

    /** Objects; a second call changes nothing. @throws InvalidForumException if the time is over, or nothing was written */
    public void complain(String code, String typed) {
        Reports.State of = locked(code);
        if (of.complaint().isPresent()) {
            return;
        }
        String text = WrittenText.lines(typed);
        new Check().required("text", text, Appeals.LONGEST).must(mayComplain(of), "text", "error.appealTooLate", "").orThrow();
        Complaint complaint = new Complaint(of.report().id(), of.decision().orElseThrow().id(), text, book.now());
        rows.add(complaint);
        telling.complained(of.report(), of.decision().orElseThrow());
    }

    /**
     * Decides about a complaint. Granting opens the report again.
     *
     * @throws NotAllowedException for who decided before, reported, or wrote the post
     */
    public void decide(String code, boolean granted, String reasons) {
        user.require(ForumPermissions.MODERATE);
        Reports.State of = locked(code);
        if (!mayDecide(of)) {
            throw new NotAllowedException("forum.complaint.decide");
        }
        String answer = WrittenText.lines(reasons);
        new Check().required("answer", answer, Statement.LONGEST).orThrow();
        Complaint complaint = of.complaint().orElseThrow();
        complaint.decide(granted, answer, book.me(), book.now());
        if (granted) {
            of.report().reopen();
        }
        audit.record("forum", granted ? "complaintGranted" : "complaintRefused", Optional.ofNullable(of.report().member()), of.report().code());
        telling.complaintDecided(of.report(), granted, rows.findDecision(complaint.decisionId()).map(Decision::decidedBy));
    }

    private Reports.State locked(String code) {
        rows.lockReport(reports.state(code).report().id()).orElseThrow(() -> new NotFoundException("report/" + code));
        return reports.state(code);
    }
}
