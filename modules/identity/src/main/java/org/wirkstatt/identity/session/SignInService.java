package org.wirkstatt.identity.session;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.PasswordRules;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.factor.FactorDuty;
import org.wirkstatt.identity.factor.SecondFactors;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Permission;

/** Signs people in and out, and knows who sent a request. Every way of signing in ends in {@link #proceed}. */
@ApplicationScoped
@Transactional
public class SignInService implements Identification {

    public static final String SIGN_IN = "/anmelden";
    public static final String ACCOUNT = "/konto";
    /** Where the code of the second factor is asked for. */
    public static final String CODE = "/anmelden/code";
    /** Tells somebody whose role asks for a second factor; takes the local path to go on to as {@code weiter}. */
    public static final String FACTOR_DUTY = "/anmelden/zweiter-faktor";
    private static final String HALF_WAY = "org.wirkstatt.halfWay";
    private static final Duration HALF_WAY_HOLDS = Duration.ofMinutes(10);

    /** What the browser's session holds between password and code. */
    private record HalfWay(MemberId member, Proof proof, boolean stay, String next, Instant at) implements Serializable {
    }

    @Inject
    Members members;
    @Inject
    Passwords passwords;
    @Inject
    Sessions sessions;
    @Inject
    Guesses guesses;
    @Inject
    KnownDevices devices;
    @Inject
    SecondFactors factors;
    @Inject
    FactorDuty duty;
    @Inject
    StoredLanguage language;
    @Inject
    Clock clock;
    @Inject
    AuditTrail trail;

    /**
     * Checks name and password; takes the same time whether the account exists or not. Begins no transaction: hashes wait for their turn, and
     * shall not hold a connection to the database meanwhile.
     *
     * @param name e-mail address, or short name of a demonstration account
     * @throws WrongCredentialsException if they do not belong together; says not which of the two was wrong
     * @throws org.wirkstatt.identity.guess.TooManyTriesException if it was tried too often, whether the account exists or not
     */
    @Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = PortalException.class)
    public MemberId check(String name, String password, HttpServletRequest request) {
        if (name == null || name.length() > Addresses.LONGEST || password == null || password.length() > PasswordRules.LONGEST) {
            throw new WrongCredentialsException();
        }
        Optional<Account> account = members.findByName(name).filter(members::isOpen);
        Guesses.Try guess = guesses.take(Way.SIGN_IN, Addresses.folded(name), devices.key(account.map(Account::id), request),
                account.map(Account::id).orElse(null));
        Optional<String> hash = account.flatMap(Account::passwordHash);
        boolean right = hash.isPresent() ? passwords.matches(password, hash.get()) : passwords.pretend(password);
        if (!right) {
            trail.record(account.isPresent() ? "signInRefused" : "signInUnknown", account.map(Account::id).orElse(null));
            throw new WrongCredentialsException();
        }
        guess.succeeded();
        return account.get().id();
    }

    /**
     * Goes on after {@code proof}: begins the session, under a new session id, or asks for the second factor first where the person has one and
     * the proof is not one of two factors.
     *
     * @param member open account of whoever gave the proof
     * @param stay whether the person asked to stay signed in on this device
     * @param next local path to go on to; anything else leads to the home page
     * @return path inside the portal to redirect to
     */
    public String proceed(MemberId member, Proof proof, boolean stay, String next, HttpServletRequest request, HttpServletResponse response) {
        if (!proof.hasTwoFactors() && factors.isOn(member)) {
            request.getSession(true);
            request.changeSessionId();
            request.getSession().setAttribute(HALF_WAY, new HalfWay(member, proof, stay, localPath(next), clock.instant()));
            return CODE;
        }
        return begin(member, proof, stay, localPath(next), request, response);
    }

    private String begin(MemberId member, Proof proof, boolean stay, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(member, proof, stay, request, response);
        devices.remember(member, request, response);
        duty.noteSignIn(member);
        trail.record("signedIn", member);
        boolean asked = duty.due(member, proof.hasTwoFactors()).isPresent();
        return language.applied(member, asked ? FACTOR_DUTY + "?weiter=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : next, request);
    }

    /** Whether the browser of {@code request} gave the password (or the like) just now, and a code is still missing. */
    public boolean isHalfWay(HttpServletRequest request) {
        return halfWay(request).isPresent();
    }

    /**
     * Takes the code of the second factor and begins the session.
     *
     * @return path inside the portal to redirect to; the sign-in page if the first half was too long ago
     * @throws org.wirkstatt.identity.factor.WrongCodeException if it is wrong or was used
     * @throws org.wirkstatt.identity.guess.TooManyTriesException after some wrong ones
     */
    @Transactional(dontRollbackOn = PortalException.class)
    public String complete(String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<HalfWay> half = halfWay(request);
        if (half.isEmpty()) {
            return SIGN_IN;
        }
        MemberId member = half.get().member();
        factors.verify(member, code, devices.key(Optional.of(member), request));
        request.getSession().removeAttribute(HALF_WAY);
        return begin(member, half.get().proof() == Proof.PASSWORD ? Proof.PASSWORD_AND_CODE : half.get().proof(), half.get().stay(), half.get().next(), request, response);
    }

    private Optional<HalfWay> halfWay(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF_WAY) instanceof HalfWay half && half.at().plus(HALF_WAY_HOLDS).isAfter(clock.instant())
                && members.findOpen(half.member()).isPresent() ? Optional.of(half) : Optional.empty();
    }

    /** {@code path} if it leads inside this portal (one slash, no second one and no backslash, which browsers take for a host), else the home page. */
    public static String localPath(String path) {
        return path != null && path.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? path : "/";
    }

    /** Signs out. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public void resume(HttpServletRequest request, HttpServletResponse response) {
        if (Cookies.get(request, Sessions.STAY_COOKIE).isPresent()) {
            sessions.resume(request, response);
        }
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> identify(HttpServletRequest request) {
        return sessions.identify(request);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<MemberId> actingPerson(HttpServletRequest request) {
        return sessions.actingPerson(request);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> furtherProofPath(Permission needs, HttpServletRequest request) {
        Optional<Member> now = sessions.identify(request).filter(member -> !holds(member, needs));
        return sessions.withRestingRoles(request).filter(member -> now.map(Member::id).filter(member.id()::equals).isPresent() && holds(member, needs)).map(member -> FACTOR_DUTY);
    }

    private static boolean holds(Member member, Permission needed) {
        return member.roles().stream().anyMatch(needed.heldBy()::contains);
    }

    @Override
    public String signInPath() {
        return SIGN_IN;
    }

    @Override
    public String accountPath() {
        return ACCOUNT;
    }
}
