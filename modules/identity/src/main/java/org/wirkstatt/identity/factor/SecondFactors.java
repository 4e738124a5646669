package org.wirkstatt.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.text.QrCodes;

/** An authenticator app as the second factor, and ten codes on paper for when it is lost. */
@ApplicationScoped
@Transactional
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    /** 80 bits: cannot be guessed, so a fast hash is enough to keep them. */
    private static final int RECOVERY_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What an app needs to know; kept nowhere until {@link #enable}.
     *
     * @param secret in Base32, as one types it into an app
     * @param svg QR code of the same, for apps with a camera
     */
    public record Setup(String secret, String svg) {
    }

    /** @param recoveryLeft recovery codes that were not used yet */
    public record Status(Instant since, int recoveryLeft) {
    }

    @Inject
    FactorRepository factors;
    @Inject
    Members members;
    @Inject
    QrCodes qrCodes;
    @Inject
    Seal seal;
    @Inject
    Guesses guesses;
    @Inject
    CurrentUser user;
    @Inject
    AuditTrail trail;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.site.name", defaultValue = "Wirkstatt")
    String siteName;

    /** A new secret for the app of somebody who is called {@code account} there. @param label of the picture, for those who do not see it */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Setup prepare(String account, String label) {
        String secret = Base32.of(Totp.newSecret());
        String address = "otpauth://totp/" + part(siteName) + ":" + part(account) + "?secret=" + secret + "&issuer=" + part(siteName);
        return new Setup(Base32.grouped(secret), qrCodes.svg(address, label));
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Switches the second factor on, after {@code code} showed that the app works. Replaces an earlier app.
     *
     * @param secret from {@link #prepare}
     * @return recovery codes, which are told only now
     * @throws WrongCodeException if the code is not that of the app now
     */
    public List<String> enable(MemberId member, String secret, String code) {
        byte[] bytes = Base32.bytes(secret);
        OptionalLong step = Totp.match(bytes, Base32.cleaned(code == null ? "" : code), clock.instant(), 0);
        if (step.isEmpty()) {
            throw new WrongCodeException();
        }
        factors.lock(member).ifPresent(factors::remove);
        SecondFactor factor = new SecondFactor(member, seal.seal(bytes, member.value()), step.getAsLong(), clock.instant());
        List<String> codes = fresh(factor);
        factors.add(factor);
        trail.record("secondFactorOn", member);
        return codes;
    }

    /** Empty for somebody without. */
    @Transactional
    public Optional<Status> status(MemberId member) {
        return factors.find(member).map(f -> new Status(f.enabledAt(), f.recoveryLeft()));
    }

    /** Whether {@code member} has to give a code after the password. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isOn(MemberId member) {
        return factors.find(member).isPresent();
    }

    /**
     * Takes a code of the app, or a recovery code, which is used up.
     *
     * @param device key of a browser in which the person signed in before
     * @throws WrongCodeException if it is wrong or was used
     * @throws org.wirkstatt.identity.guess.TooManyTriesException after some wrong ones
     */
    @Transactional(dontRollbackOn = PortalException.class)
    public void verify(MemberId member, String typed, Optional<String> device) {
        Guesses.Try guess = guesses.take(Way.CODE, String.valueOf(member.value()), device, member);
        String code = Base32.cleaned(typed == null ? "" : typed);
        if (code.length() > RECOVERY_BYTES * 2 || !factors.lock(member).map(factor -> take(factor, member, code)).orElse(false)) {
            trail.record("codeRefused", member);
            throw new WrongCodeException();
        }
        guess.succeeded();
    }

    private boolean take(SecondFactor factor, MemberId member, String code) {
        if (code.length() != Totp.DIGITS) {
            boolean used = factor.useRecovery(Secrets.hash(code));
            if (used) {
                trail.record("recoveryCodeUsed", member);
            }
            return used;
        }
        OptionalLong step = Totp.match(seal.open(factor.sealedSecret(), member.value()), code, clock.instant(), factor.lastStep());
        step.ifPresent(factor::taken);
        return step.isPresent();
    }

    /** New recovery codes, told only now; the earlier ones do not work any more. Nothing comes for somebody without a second factor. */
    public List<String> renewCodes(MemberId member) {
        return factors.lock(member).map(this::fresh).orElse(List.of());
    }

    private List<String> fresh(SecondFactor factor) {
        List<String> codes = IntStream.range(0, RECOVERY_CODES).mapToObj(i -> {
            byte[] bytes = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(bytes);
            return Base32.of(bytes);
        }).toList();
        factor.replaceRecovery(codes.stream().map(Secrets::hash).collect(Collectors.toSet()));
        return codes.stream().map(Base32::grouped).toList();
    }

    /** Switches it off. Whoever calls this has proof of the person. */
    public void disable(MemberId member) {
        factors.lock(member).ifPresent(factor -> {
            factors.remove(factor);
            trail.record("secondFactorOff", member);
        });
    }

    /** Switches it off for somebody who lost app and codes and was recognised in another way; for the programme team and administrators, administrators only. */
    public void disableFor(MemberId member) {
        user.require(IdentityPermissions.PEOPLE);
        if (members.find(member).filter(a -> a.holds(Role.ADMINISTRATOR, clock.instant()) || a.holds(Role.PROGRAMME_MANAGER, clock.instant())).isPresent()) {
            user.require(IdentityPermissions.OPERATE);
        }
        disable(member);
    }
}
