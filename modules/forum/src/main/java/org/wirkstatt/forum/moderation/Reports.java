package org.wirkstatt.forum.moderation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/** Reports by anybody who can read a post, with or without account, and what came of them. */
@ApplicationScoped
@Transactional
public class Reports {

    private static final int RECEIPTS_AN_HOUR = 3;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without signs that look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_SIGNS = 10;

    @Inject
    ModerationRepository rows;
    @Inject
    Posts posts;
    @Inject
    Telling telling;
    @Inject
    CurrentUser user;
    @Inject
    ClientAddress client;
    @Inject
    Clock clock;
    private final FormGuard guard = new FormGuard(5, 2, 20);

    /** For a form that is opened now. */
    public Puzzle puzzle() {
        return Puzzle.fresh(clock.instant());
    }

    /** The post to report, for who may read it. @throws NotFoundException if it is not shown */
    public Posts.Found target(long post) {
        Posts.Found found = posts.get(post);
        if (!found.post().isShown()) {
            throw new NotFoundException("post/" + post);
        }
        return found;
    }

    /**
     * Takes a report. A second call with the same puzzle takes nothing more and answers the same.
     *
     * @param puzzle that the form was opened with
     * @param answer of the browser to it; null without script
     * @param trap what stood in the field that people do not see
     * @throws org.wirkstatt.forum.InvalidForumException with every breach, at its field
     * @throws org.wirkstatt.platform.form.FormRefusedException if it came too soon, or too many came
     */
    public Report report(ReportForm form, Puzzle puzzle, String answer, String trap) {
        Optional<Report> made = rows.findReportByFormKey(puzzle.nonce());
        if (made.isPresent()) {
            return made.get();
        }
        Posts.Found found = target(form.post());
        form.check(user.isSignedIn(), trap);
        guard.pass(puzzle, answer, user, client, clock.instant());
        MemberId member = user.member().map(Member::id).orElse(null);
        if (member == null && form.mail() != null) {
            guard.count("mail " + form.mail().toLowerCase(Locale.ROOT), RECEIPTS_AN_HOUR, clock.instant());
        }
        Report report = new Report(code(), form, WrittenText.lines(form.text()), member, puzzle.nonce(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(report);
        telling.reported(report, found.thread());
        return report;
    }

    /** 50 random bits, for reading out: {@code ABCDE-FGHJK}. */
    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_SIGNS; i++) {
            code.append(i == CODE_SIGNS / 2 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** For whoever knows the number of the receipt, upper and lower case alike. */
    public State state(String code) {
        Report report = rows.findReport(code.strip().toUpperCase(Locale.ROOT)).orElseThrow(() -> new NotFoundException("report/" + code));
        return new State(report, Optional.ofNullable(report.decisionId()).flatMap(rows::findDecision), rows.findComplaint(report.id()));
    }

    /** @param decision empty while nobody decided, and when its time is over @param complaint of who reported; empty without */
    public record State(Report report, Optional<Decision> decision, Optional<Complaint> complaint) {
    }
}
