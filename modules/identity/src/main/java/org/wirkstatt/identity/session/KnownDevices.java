package org.wirkstatt.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Browsers in which somebody signed in before, by a cookie with a secret. It opens nothing: it only gives its own tries to whoever knows the
 * password, while strangers guess.
 */
@ApplicationScoped
class KnownDevices {

    static final String COOKIE = "geraet";
    private static final Duration KEEP = Duration.ofDays(365);

    @Inject
    SessionRepository sessions;
    @Inject
    Clock clock;

    /** The key of this browser if {@code member} signed in with it before. @param member empty for a name without account, asked for all the same */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<String> key(Optional<MemberId> member, HttpServletRequest request) {
        return Cookies.get(request, COOKIE).map(secret -> hash(secret, member.orElse(new MemberId(0)))).filter(hash -> sessions.findDevice(hash).isPresent());
    }

    /** {@code member} signed in with this browser. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(MemberId member, HttpServletRequest request, HttpServletResponse response) {
        String secret = Cookies.get(request, COOKIE).filter(s -> s.length() == Secrets.LENGTH).orElseGet(Secrets::create);
        Cookies.set(response, COOKIE, secret, KEEP);
        String hash = hash(secret, member);
        sessions.findDevice(hash).ifPresentOrElse(known -> known.seen(clock.instant()), () -> sessions.addDevice(new KnownDevice(hash, member, clock.instant())));
    }

    /** One browser may be several people's. */
    private static String hash(String secret, MemberId member) {
        return Secrets.hash(secret + ' ' + member.value());
    }
}
