package org.wirkstatt.selfanalysis.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.selfanalysis.Fingerprint;
import org.wirkstatt.selfanalysis.Labels;

/** Who is in the team of a run. */
@ApplicationScoped
@Transactional
public class TeamService {

    /** Beyond it is no team that can talk in an hour. */
    static final int MOST_PLACES = 50;
    static final int NAME = 100;
    private static final int SECRET_BYTES = 32;
    private static final int LETTERS_AN_HOUR = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    Instance<MailOutbox> mails;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;
    @Inject
    CurrentUser user;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;
    private final FormGuard guard = new FormGuard(LETTERS_AN_HOUR, LETTERS_AN_HOUR, LETTERS_AN_HOUR);

    /**
     * Makes a place and its link. The link is known to nobody afterwards: of its secret a fingerprint is kept.
     *
     * @param name for whom it is, as the team will know it
     * @param mail where to send it; empty for passing it on by hand
     * @param locale of the letter
     * @return the link
     */
    public String invite(long id, String name, String mail, Locale locale) {
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        String invitedAs = InvalidRunException.required("name", name, NAME);
        String to = InvalidRunException.atMost("mail", mail, 254);
        if (to != null && !to.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\".]+")) {
            throw new InvalidRunException("mail", "error.run.mail");
        }
        if (runs.seats(run).size() >= MOST_PLACES) {
            throw new InvalidRunException("name", "error.run.full", MOST_PLACES);
        }
        Way way = place(run, invitedAs);
        run.touch(clock.instant());
        if (to != null && !mails.isUnsatisfied()) {
            guard.count("member " + access.member().value(), LETTERS_AN_HOUR, clock.instant());
            mails.get().send(letter(to, run, way, locale));
        }
        return address.of(way.base());
    }

    /** A new place with a new link. */
    Way place(AnalysisRun run, String invitedAs) {
        Way way = newLink();
        runs.add(new Seat(run, invitedAs, Fingerprint.of(way.secret())));
        return way;
    }

    /** With 256 random bits. */
    static Way newLink() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Way.byLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    private Mail letter(String to, AnalysisRun run, Way way, Locale locale) {
        String from = user.member().map(Member::displayName).orElse("");
        String body = labels.text(locale, "mail.body", literal(from), literal(run.head().project()), literal(run.head().initiative()), address.of(way.base()));
        return new Mail(to, locale, labels.text(locale, "mail.subject", run.head().project()), body, labels.text(locale, "mail.reason", from));
    }

    /** The words as they are, never as Markdown. */
    private static String literal(String text) {
        return text.replaceAll("(\\p{Punct})", "\\\\$1");
    }

    /** Whether letters are sent; else links are passed on by hand. */
    public boolean sendsLetters() {
        return !mails.isUnsatisfied();
    }

    /** Takes a place back whose link nobody used yet. @throws InvalidRunException if somebody did */
    public void withdraw(long id, long seatId) {
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        Seat seat = runs.seats(run).stream().filter(s -> s.id() == seatId).findFirst().orElseThrow(RunAccess::none);
        if (seat.begunAt() != null || seat.isFinished()) {
            throw new InvalidRunException("open", "error.run.used");
        }
        runs.remove(seat);
    }

    /**
     * Ends a link, at any time and whether it was used or not: whoever has it is told so and sees nothing any more. The answers stay as they are, sealed or
     * open; a link that has ended already stays so.
     */
    public void endLink(long id, long seatId) {
        if (end(access.lockedRun(id), linked(id, seatId))) {
            audit.record(RunService.MODULE, "linkEnded", Optional.empty(), String.valueOf(id));
        }
    }

    /**
     * Makes a new link for a place; one that is still in force ends. If somebody had begun, it opens only on a device on which this place was answered
     * before: so the person goes on, and whoever made the link reads nothing.
     *
     * @return the link
     */
    public String renewLink(long id, long seatId) {
        AnalysisRun run = access.lockedRun(id);
        Seat seat = linked(id, seatId);
        end(run, seat);
        Way way = newLink();
        seat.renewLink(Fingerprint.of(way.secret()), clock.instant());
        runs.flush();
        audit.record(RunService.MODULE, "linkRenewed", Optional.empty(), String.valueOf(id));
        return address.of(way.base());
    }

    private Seat linked(long id, long seatId) {
        return runs.seats(access.run(id)).stream().filter(s -> s.id() == seatId && s.isByLink()).findFirst().orElseThrow(RunAccess::none);
    }

    /** @return false if it had ended already */
    private boolean end(AnalysisRun run, Seat seat) {
        if (seat.tokenHash() == null) {
            return false;
        }
        runs.add(new EndedLink(run, seat.tokenHash(), clock.instant()));
        seat.endLink();
        runs.flush();
        return true;
    }

    /** Gives a member of the initiative a place; nothing happens to whoever has one. */
    public void join(long id) {
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        Member member = user.member().orElseThrow(RunAccess::none);
        if (runs.seats(run).stream().noneMatch(seat -> seat.belongsTo(member.id()))) {
            runs.add(new Seat(run, member.id(), member.displayName(), clock.instant()));
            run.touch(clock.instant());
        }
    }
}
