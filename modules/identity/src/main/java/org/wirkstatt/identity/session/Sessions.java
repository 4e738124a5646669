package org.wirkstatt.identity.session;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People.AccountClosed;
import org.wirkstatt.identity.acting.Acting;
import org.wirkstatt.identity.factor.FactorDuty;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Who is signed in where. The browser's session holds the number of a row; the row and the account are read again in each request, so an
 * ended session and a withdrawn right are gone at once.
 */
@ApplicationScoped
public class Sessions {

    /** What the browser's session holds. @param provedAt null for one that goes on from a remembered device */
    record SignedIn(long session, MemberId member, Instant provedAt) implements Serializable {
    }

    /**
     * A place where somebody is signed in.
     *
     * @param device in plain words
     * @param network address without its last part
     * @param current whether it is the one that asks
     */
    public record OpenSession(long id, Proof proof, String device, String network, Instant since, Instant lastSeen, boolean remembered, boolean current) {
    }

    /** Holds series and token of somebody who asked to stay signed in. */
    static final String STAY_COOKIE = "bleiben";
    /** Requests that a browser sent at once with the same token; all but the first come with the one before. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    static final String SIGNED_IN = "org.wirkstatt.signedIn";
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    @Inject
    SessionRepository sessions;
    @Inject
    Members members;
    @Inject
    Acting acting;
    @Inject
    FactorDuty duty;
    @Inject
    LastSeen lastSeen;
    @Inject
    StolenToken stolen;
    @Inject
    Clock clock;

    /** Signs {@code member} in, under a new session id. Whoever calls this has proof. @param stay whether this device stays signed in */
    @Transactional
    public void begin(MemberId member, Proof proof, boolean stay, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        signedIn(request).ifPresent(before -> sessions.remove(before.member(), before.session()));
        PersonSession session = new PersonSession(member, proof, Devices.inWords(request.getHeader("User-Agent")), Devices.network(request.getRemoteAddr()), now);
        if (stay) {
            String series = Secrets.create();
            String token = Secrets.create();
            session.remember(series, Secrets.hash(token), now);
            Cookies.set(response, STAY_COOKIE, series + "." + token, PersonSession.LONG);
        }
        sessions.add(session);
        members.seen(member, now);
        enter(request, new SignedIn(session.id(), member, now));
    }

    private static void enter(HttpServletRequest request, SignedIn signedIn) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, signedIn);
    }

    /**
     * Goes on with the session of a device that stays signed in, and changes its token. A token that was used before means that two have it: one of
     * them is a thief, so all sessions of the person end and the person is told.
     */
    @Transactional
    public void resume(HttpServletRequest request, HttpServletResponse response) {
        String[] parts = Cookies.get(request, STAY_COOKIE).map(value -> value.split("\\.", 2)).orElse(new String[0]);
        if (parts.length < 2) {
            return;
        }
        Instant now = clock.instant();
        Optional<PersonSession> found = sessions.lockSeries(parts[0]).filter(s -> s.isOpenAt(now) && members.findOpen(s.member()).isPresent());
        String hash = Secrets.hash(parts[1]);
        if (found.isEmpty()) {
            Cookies.set(response, STAY_COOKIE, "", Duration.ZERO);
            return;
        }
        PersonSession session = found.get();
        boolean atOnce = hash.equals(session.formerHash()) && session.rotatedAt().plus(AT_ONCE).isAfter(now);
        if (hash.equals(session.rememberHash())) {
            String token = Secrets.create();
            session.rotate(Secrets.hash(token), now);
            Cookies.set(response, STAY_COOKIE, parts[0] + "." + token, Duration.between(now, session.expiresAt()));
        } else if (!atOnce) {
            Cookies.set(response, STAY_COOKIE, "", Duration.ZERO);
            stolen.end(session.member());
            return;
        }
        members.seen(session.member(), now);
        enter(request, new SignedIn(session.id(), session.member(), null));
    }

    /** Ends the session of this request. */
    @Transactional
    public void end(HttpServletRequest request, HttpServletResponse response) {
        signedIn(request).ifPresent(s -> sessions.remove(s.member(), s.session()));
        Cookies.set(response, STAY_COOKIE, "", Duration.ZERO);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The person of a session that is still open, or as whom that person acts; empty otherwise. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> identify(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<PersonSession> session = open(request);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (session.get().seenAt().plus(SEEN_EVERY).isBefore(now)) {
            lastSeen.note(session.get().id(), now);
        }
        Optional<Member> own = own(session.get());
        return own.filter(Sessions::mayAct).flatMap(administrator -> acting.actedAs(request)).flatMap(members::findOpen).or(() -> own);
    }

    /** Who really sits there while {@link #identify} gives another; empty for people who act as themselves. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<MemberId> actingPerson(HttpServletRequest request) {
        return acting.actedAs(request).flatMap(members::findOpen).flatMap(other -> open(request)).flatMap(this::own).filter(Sessions::mayAct).map(Member::id);
    }

    private Optional<PersonSession> open(HttpServletRequest request) {
        return signedIn(request).flatMap(s -> sessions.find(s.session())).filter(s -> s.isOpenAt(clock.instant()));
    }

    /** The person of {@code session}, as far as the proof that began it carries. */
    private Optional<Member> own(PersonSession session) {
        return members.findOpen(session.member()).map(member -> duty.permitted(member, session.proof().hasTwoFactors()));
    }

    /** The person of this request with all roles, also those that rest without a second factor; for telling the person so. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> withRestingRoles(HttpServletRequest request) {
        return open(request).map(PersonSession::member).flatMap(members::findOpen);
    }

    /** Whether this session began, or was confirmed, with two factors. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean hasTwoFactors(HttpServletRequest request) {
        return open(request).map(PersonSession::proof).map(Proof::hasTwoFactors).orElse(false);
    }

    /** The person of this session proved again, just now, who sits there; a stronger proof than that of the sign-in counts from now on. */
    @Transactional
    public void proved(Proof proof, HttpServletRequest request) {
        signedIn(request).ifPresent(in -> {
            request.getSession().setAttribute(SIGNED_IN, new SignedIn(in.session(), in.member(), clock.instant()));
            if (proof.hasTwoFactors()) {
                sessions.find(in.session()).filter(session -> !session.proof().hasTwoFactors()).ifPresent(session -> session.strengthen(proof));
            }
        });
    }

    private static boolean mayAct(Member member) {
        return member.roles().stream().anyMatch(IdentityPermissions.OPERATE.heldBy()::contains);
    }

    /** Where {@code member} is signed in, the latest used first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OpenSession> list(MemberId member, HttpServletRequest request) {
        long current = signedIn(request).map(SignedIn::session).orElse(0L);
        return sessions.list(member, clock.instant()).stream().map(s -> new OpenSession(s.id(), s.proof(), s.device(), s.network(), s.beganAt(), s.seenAt(),
                s.isRemembered(), s.id() == current)).toList();
    }

    /** Ends one session of {@code member}; nothing happens if it is over already. */
    @Transactional
    public void end(MemberId member, long session) {
        sessions.remove(member, session);
    }

    /** Ends all sessions of {@code member}, but the one of this request. */
    @Transactional
    public void endOthers(MemberId member, HttpServletRequest request) {
        sessions.removeAll(member, signedIn(request).filter(s -> s.member().equals(member)).map(SignedIn::session).orElse(0L));
    }

    /** Ends all sessions of {@code member}. */
    @Transactional
    public void endAll(MemberId member) {
        sessions.removeAll(member, 0);
    }

    /** Browsers in which {@code member} signed in are strangers from now on. */
    @Transactional
    public void forgetDevices(MemberId member) {
        sessions.removeDevices(member);
    }

    void accountClosed(@Observes AccountClosed closed) {
        sessions.removeAll(closed.member(), 0);
    }

    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SIGNED_IN) instanceof SignedIn in ? Optional.of(in) : Optional.empty();
    }
}
