package org.wirkstatt.identity.passkey;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People.AccountClosed;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Makes, lists and removes the passkeys of the person who asks, and finds out whose passkey answered. A challenge is made by
 * {@link #challenge}, kept by the page that shows the options, and good for one answer.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = PortalException.class)
public class PasskeyService {

    public static final String PATH = "/konto/passkeys";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_CREDENTIAL_ID = 1023; // bytes, WebAuthn 4
    private static final int MOST = 20;

    /** A line of the list. @param usedAt empty if nobody signed in with it yet @param synced whether it is kept by a provider for several devices */
    public record Row(long id, String name, Instant createdAt, Optional<Instant> usedAt, boolean synced) {
    }

    @Inject
    PasskeyRepository passkeys;
    @Inject
    Ceremony ceremony;
    @Inject
    Members members;
    @Inject
    CurrentUser user;
    @Inject
    Letters letters;
    @Inject
    AuditTrail trail;
    @Inject
    Guesses guesses;
    @Inject
    Clock clock;

    /**
     * What a new passkey is made with.
     *
     * @param userHandle what devices keep for the account: random, so it tells nothing; the same for all, so a device replaces its own
     */
    public record Offer(byte[] challenge, String userHandle) implements Serializable {
    }

    /** 256 random bits. */
    public static byte[] challenge() {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        return challenge;
    }

    /** The oldest first. */
    public List<Row> list() {
        return passkeys.list(me()).stream().map(p -> new Row(p.id(), p.name(), p.createdAt(), p.usedAt(), p.isBackedUp())).toList();
    }

    /** Begins to make a passkey. */
    public Offer offer() {
        return new Offer(challenge(), passkeys.list(me()).stream().findFirst().map(Passkey::userHandle).orElseGet(Secrets::create));
    }

    /** What the script needs to make a passkey: {@code PublicKeyCredentialCreationOptionsJSON}. */
    public String creationOptions(Offer offer) {
        Account account = members.find(me()).orElseThrow();
        return ceremony.creationOptions(offer.challenge(), offer.userHandle(), account.mail(), account.displayName(), passkeys.list(me()));
    }

    /** What the script needs to ask for a passkey: {@code PublicKeyCredentialRequestOptionsJSON}. The same for everybody but for the challenge. */
    public String requestOptions(byte[] challenge) {
        return ceremony.requestOptions(challenge);
    }

    /**
     * Keeps a passkey that the browser made, and writes to the person.
     *
     * @param name in the person's own words
     * @param answer {@code RegistrationResponseJSON}
     * @throws PasskeyRefusedException unless it was made for {@code offer}
     */
    public void add(String name, Offer offer, String answer) {
        String stripped = checked(name);
        if (passkeys.list(me()).size() >= MOST) {
            throw new InputRefusedException("name", "error.passkey.tooMany", MOST);
        }
        RegistrationData data = ceremony.created(offer.challenge(), bounded(answer));
        AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
        byte[] credentialId = device.getAttestedCredentialData().getCredentialId();
        String encodedId = Ceremony.encoded(credentialId);
        if (credentialId.length > LONGEST_CREDENTIAL_ID || passkeys.lock(encodedId).isPresent()) {
            throw new PasskeyRefusedException();
        }
        Passkey passkey = new Passkey(me(), stripped, offer.userHandle(), encodedId, ceremony.credentialData(device.getAttestedCredentialData()), clock.instant());
        passkey.signed(device.getSignCount(), device.isFlagBE(), device.isFlagBS());
        passkeys.add(passkey);
        trail.record("passkeyAdded", me(), String.valueOf(passkey.id()));
        Account account = members.find(me()).orElseThrow();
        letters.send(account.mail(), account.locale(), "passkeyAdded", Letters.plain(account.displayName()), Letters.link(PATH));
    }

    private static String checked(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
            throw new InputRefusedException("name", "error.name", LONGEST_NAME);
        }
        return stripped;
    }

    /** Calls a passkey something else; nothing happens if the person has no such passkey. @throws InputRefusedException for the field {@code name} */
    public void rename(long id, String name) {
        String stripped = checked(name);
        passkeys.list(me()).stream().filter(p -> p.id() == id && !p.name().equals(stripped)).findFirst().ifPresent(p -> {
            p.call(stripped);
            trail.record("passkeyRenamed", me(), String.valueOf(id));
        });
    }

    /** Whether {@code owner} can sign in with a passkey. */
    public boolean has(MemberId owner) {
        return !passkeys.list(owner).isEmpty();
    }

    void accountClosed(@Observes AccountClosed closed) {
        passkeys.removeAll(closed.member());
    }

    /** Nobody can sign in with it any more; nothing happens if the person has no such passkey. */
    public void remove(long id) {
        if (passkeys.remove(me(), id)) {
            trail.record("passkeyRemoved", me(), String.valueOf(id));
        }
    }

    /**
     * Whose passkey answered.
     *
     * @param answer {@code AuthenticationResponseJSON}
     * @return an open account
     * @throws PasskeyRefusedException for anything but the signature of a known passkey under {@code challenge}, and where its counter went back, which
     *         tells of a copy (WebAuthn 6.1.1)
     * @throws org.wirkstatt.identity.guess.TooManyTriesException after many refused ones from one network
     */
    public MemberId signedBy(byte[] challenge, String answer) {
        Guesses.Try guess = guesses.take(Way.PASSKEY);
        MemberId owner = checkedOwner(challenge, answer);
        guess.succeeded();
        return owner;
    }

    /** As {@link #signedBy}. @throws PasskeyRefusedException also for a passkey of anybody but {@code owner} */
    public void requireSignedBy(MemberId owner, byte[] challenge, String answer) {
        if (!signedBy(challenge, answer).equals(owner)) {
            throw new PasskeyRefusedException();
        }
    }

    private MemberId checkedOwner(byte[] challenge, String answer) {
        AuthenticationData data = ceremony.parsed(bounded(answer));
        Passkey passkey = Optional.ofNullable(data.getCredentialId()).map(Ceremony::encoded).flatMap(passkeys::lock).orElseThrow(PasskeyRefusedException::new);
        if (data.getUserHandle() == null || !Ceremony.encoded(data.getUserHandle()).equals(passkey.userHandle()) || members.findOpen(passkey.owner()).isEmpty()) {
            throw new PasskeyRefusedException();
        }
        try {
            ceremony.check(data, challenge, passkey);
        } catch (MaliciousCounterValueException e) {
            trail.record("passkeyCopied", passkey.owner(), String.valueOf(passkey.id()));
            throw new PasskeyRefusedException();
        } catch (PasskeyRefusedException e) {
            trail.record("passkeyRefused", passkey.owner(), String.valueOf(passkey.id()));
            throw e;
        }
        AuthenticatorData<?> device = data.getAuthenticatorData();
        passkey.signed(device.getSignCount(), device.isFlagBE(), device.isFlagBS());
        passkey.used(clock.instant());
        return passkey.owner();
    }

    private static String bounded(String answer) {
        if (answer == null || answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new PasskeyRefusedException();
        }
        return answer;
    }

    private MemberId me() {
        user.require(IdentityPermissions.OWN_ACCOUNT);
        return user.member().orElseThrow().id();
    }
}
