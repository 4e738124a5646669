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
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People.AccountClosed;
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

    static final String SIGNED_IN = "org.wirkstatt.signedIn";
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    @Inject
    SessionRepository sessions;
    @Inject
    Members members;
    @Inject
    LastSeen lastSeen;
    @Inject
    Clock clock;

    /** Signs {@code member} in, under a new session id. Whoever calls this has proof. */
    @Transactional
    public void begin(MemberId member, Proof proof, HttpServletRequest request) {
        begin(member, proof, clock.instant(), request);
    }

    private void begin(MemberId member, Proof proof, Instant provedAt, HttpServletRequest request) {
        Instant now = clock.instant();
        sessions.removeExpired(now);
        PersonSession session = new PersonSession(member, proof, Devices.inWords(request.getHeader("User-Agent")), Devices.network(request.getRemoteAddr()), now);
        sessions.add(session);
        members.seen(member, now);
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, new SignedIn(session.id(), member, provedAt));
    }

    /** Ends the session of this request. */
    @Transactional
    public void end(HttpServletRequest request) {
        signedIn(request).ifPresent(s -> sessions.remove(s.member(), s.session()));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The person of a session that is still open; empty otherwise. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> identify(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<SignedIn> signedIn = signedIn(request);
        Optional<PersonSession> session = signedIn.flatMap(s -> sessions.find(s.session())).filter(s -> s.isOpenAt(now));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (session.get().seenAt().plus(SEEN_EVERY).isBefore(now)) {
            lastSeen.note(session.get().id(), now);
        }
        return members.findOpen(session.get().member());
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
