package org.wirkstatt.notifications.notice;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.NoticeKind;

/**
 * Links that stop one kind of mail to one member and do nothing else (RFC 8058): {@code <member>.<what>.<HMAC-SHA-256>}, signed with a secret of
 * that member, so that nobody can make one and all of them end with the account. They do not expire: an old mail must be stoppable too.
 */
@ApplicationScoped
@Transactional
public class StopLinks {

    /** Address before the token. */
    public static final String PATH = "/mitteilungen/abbestellen/";
    private static final String DIGEST = "zusammenfassung";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @param kind empty for the digest */
    public record Stoppable(MemberId member, Optional<NoticeKind> kind) {
    }

    @Inject
    SettingsRepository settings;
    @Inject
    NoticeCatalogue catalogue;

    static String digest(DeliverySettings settings) {
        return path(settings, DIGEST);
    }

    static String kind(DeliverySettings settings, String kindKey) {
        return path(settings, kindKey);
    }

    private static String path(DeliverySettings settings, String what) {
        return PATH + settings.member().value() + "." + ENCODER.encodeToString(what.getBytes(StandardCharsets.UTF_8)) + "." + MemberSeal.of(settings, sealed(settings, what));
    }

    private static String sealed(DeliverySettings settings, String what) {
        return settings.member().value() + "." + what;
    }

    /** What a token would stop; empty for a forged or broken one, and once the account or the module is gone. */
    public Optional<Stoppable> find(String token) {
        return verified(token).flatMap(v -> v.what().equals(DIGEST) ? Optional.of(new Stoppable(v.member(), Optional.empty()))
                : catalogue.find(v.what()).map(kind -> new Stoppable(v.member(), Optional.of(kind))));
    }

    /** Stops it. @return what was stopped; empty as in {@link #find} */
    public Optional<Stoppable> stop(String token) {
        Optional<Stoppable> found = find(token);
        found.ifPresent(stoppable -> {
            DeliverySettings own = settings.lock(stoppable.member());
            stoppable.kind().ifPresentOrElse(kind -> own.stop(NoticeCatalogue.key(kind)), own::stopDigest);
        });
        return found;
    }

    private record Verified(MemberId member, String what) {
    }

    private Optional<Verified> verified(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[A-Za-z0-9_-]{1,200}")) {
            return Optional.empty();
        }
        String what;
        try {
            what = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return settings.find(new MemberId(Long.parseLong(parts[0])))
                .filter(own -> MemberSeal.isOf(own, sealed(own, what), parts[2]))
                .map(own -> new Verified(own.member(), what));
    }
}
