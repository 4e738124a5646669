package org.wirkstatt.identity.session;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.PasswordRules;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;

/** Signs people in and out, and knows who sent a request. Every way of signing in ends in {@link #proceed}. */
@ApplicationScoped
@Transactional
public class SignInService implements Identification {

    public static final String SIGN_IN = "/anmelden";
    public static final String ACCOUNT = "/konto";

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
        Guesses.Try guess = guesses.take(Way.SIGN_IN, Addresses.folded(name), devices.key(account.map(Account::id), request));
        Optional<String> hash = account.flatMap(Account::passwordHash);
        if (hash.isEmpty()) {
            passwords.pretend(password);
            throw new WrongCredentialsException();
        }
        if (!passwords.matches(password, hash.get())) {
            trail.record("signInRefused", account.get().id());
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
        sessions.begin(member, proof, request);
        devices.remember(member, request, response);
        trail.record("signedIn", member);
        return localPath(next);
    }

    /** {@code path} if it leads inside this portal (one slash, no second one and no backslash, which browsers take for a host), else the home page. */
    public static String localPath(String path) {
        return path != null && path.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? path : "/";
    }

    /** Signs out. */
    public void end(HttpServletRequest request) {
        sessions.end(request);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> identify(HttpServletRequest request) {
        return sessions.identify(request);
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
