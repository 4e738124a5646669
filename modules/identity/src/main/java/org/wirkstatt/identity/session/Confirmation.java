package org.wirkstatt.identity.session;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.platform.identity.MemberId;

/** Asks once more who sits there, before something changes that would let a stranger stay. */
@ApplicationScoped
public class Confirmation {

    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    Members members;
    @Inject
    SignInService signIns;
    @Inject
    Sessions sessions;
    @Inject
    PasskeyService passkeys;
    @Inject
    Clock clock;

    /** Whether whoever sits there signed in, or confirmed, within the last ten minutes. */
    public boolean isFresh(HttpServletRequest request) {
        return Sessions.signedIn(request).map(Sessions.SignedIn::provedAt).filter(at -> at.plus(FRESH).isAfter(clock.instant())).isPresent();
    }

    /** @throws InputRefusedException for the field {@code current}, unless {@link #isFresh} */
    public void requireFresh(HttpServletRequest request) {
        if (!isFresh(request)) {
            throw new InputRefusedException("current", "error.proveFirst");
        }
    }

    /**
     * Takes the answer of a passkey of {@code member} as a proof, which then counts for the whole session.
     *
     * @param challenge that the browser was asked with
     * @throws org.wirkstatt.identity.passkey.PasskeyRefusedException if it is not one of {@code member}
     */
    public void byPasskey(MemberId member, byte[] challenge, String answer, HttpServletRequest request) {
        passkeys.requireSignedBy(member, challenge, answer);
        sessions.proved(Proof.PASSKEY, request);
    }

    /** The person of this session made a passkey within the time of a fresh proof; both together are two factors. */
    public void passkeyMade(HttpServletRequest request) {
        requireFresh(request);
        sessions.proved(Proof.PASSKEY, request);
    }

    /** Whether {@code member} confirms with a password; others need to have signed in just now. */
    public boolean hasPassword(MemberId member) {
        return members.find(member).flatMap(Account::passwordHash).isPresent();
    }

    /**
     * @param password the present one; ignored for somebody without
     * @throws InputRefusedException for the field {@code current}, if it is wrong, or the sign-in too long ago
     * @throws org.wirkstatt.identity.guess.TooManyTriesException as when signing in
     */
    public void require(MemberId member, String password, HttpServletRequest request) {
        Account account = members.find(member).orElseThrow();
        if (account.passwordHash().isEmpty()) {
            if (!isFresh(request)) {
                throw new InputRefusedException("current", "error.proveAgain");
            }
            return;
        }
        try {
            signIns.check(account.mail(), password, request);
            sessions.proved(Proof.PASSWORD, request);
        } catch (WrongCredentialsException e) {
            throw new InputRefusedException("current", "error.wrongPassword");
        }
    }
}
