package org.wirkstatt.identity.acting;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;

/** Acting as another person with that person's consent, which is asked for again in each request. */
@ApplicationScoped
@Transactional
public class Acting {

    /** The longest consent. */
    public static final Duration LONGEST = Duration.ofHours(24);
    private static final String ACTING = "org.wirkstatt.actingAs";

    /** What the session holds. */
    private record As(MemberId member) implements Serializable {
    }

    @Inject
    ActingConsentRepository consents;
    @Inject
    Members members;
    @Inject
    AuditTrail trail;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** The person of this request lets administrators act in the own name. @param time at most {@link #LONGEST} */
    public void allow(Duration time) {
        MemberId me = myself();
        Duration allowed = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        consents.remove(me);
        consents.add(new ActingConsent(me, clock.instant(), clock.instant().plus(allowed)));
        trail.record("actingAllowed", me, String.valueOf(allowed.toHours()));
    }

    /** From now on nobody may; who acts just now is stopped with the next request. */
    public void forbid() {
        MemberId me = myself();
        consents.remove(me);
        trail.record("actingForbidden", me);
    }

    private MemberId myself() {
        user.require(IdentityPermissions.OWN_ACCOUNT);
        if (user.actingPerson().isPresent()) {
            throw new NotAllowedException("identity.acting");
        }
        return user.member().map(Member::id).orElseThrow();
    }

    /** Until when {@code member} allows it; empty if not. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> allowedUntil(MemberId member) {
        return consents.find(member).map(ActingConsent::endsAt).filter(end -> end.isAfter(clock.instant()));
    }

    /** Whether the person of this request may act as {@code member} now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isPossible(MemberId member) {
        return user.may(IdentityPermissions.OPERATE) && user.actingPerson().isEmpty() && !user.member().map(Member::id).equals(Optional.of(member))
                && allowedUntil(member).isPresent() && members.findOpen(member).isPresent();
    }

    /** From the next request on the person of this one acts as {@code member}. @throws NotAllowedException unless {@link #isPossible} */
    public void begin(MemberId member, HttpServletRequest request) {
        if (!isPossible(member)) {
            throw new NotAllowedException("identity.acting");
        }
        trail.record("actingBegan", member); // before: it is the administrator's own act
        request.getSession().setAttribute(ACTING, new As(member));
    }

    /** From the next request on the person is herself again; nothing happens if she is. */
    public void end(HttpServletRequest request) {
        Optional<MemberId> as = actedAs(request);
        if (as.isPresent()) {
            trail.record("actingEnded", as.get());
            request.getSession().removeAttribute(ACTING);
        }
    }

    /** As whom whoever is signed in acts; empty without, or after the end of, the consent. Whether they may still act is for the caller to ask. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<MemberId> actedAs(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACTING) instanceof As as ? Optional.of(as.member()).filter(member -> allowedUntil(member).isPresent())
                : Optional.empty();
    }
}
