package org.wirkstatt.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.People.AccountClosed;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** The keys of the person who asks. */
@ApplicationScoped
@Transactional
public class KeyService {

    public static final String PATH = "/konto/zugriffsschluessel";
    /** Begins every key, so that programs that look for leaked secrets know it. */
    public static final String PREFIX = "wst_";
    /** Days that a key may live. */
    public static final List<Integer> LIFETIMES_DAYS = List.of(30, 90, 365);
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 20;

    /** A line of the list. @param usedAt empty if it was never used; to five minutes */
    public record Row(long id, String name, boolean mayChange, Instant createdAt, Instant expiresAt, Optional<Instant> usedAt, boolean over) {
    }

    @Inject
    KeyRepository keys;
    @Inject
    CurrentUser user;
    @Inject
    AuditTrail trail;
    @Inject
    Clock clock;

    /** The newest first. */
    public List<Row> list() {
        Instant now = clock.instant();
        return keys.list(me()).stream().map(k -> new Row(k.id(), k.name(), k.mayChange(), k.createdAt(), k.expiresAt(), k.usedAt(), !k.isOpenAt(now))).toList();
    }

    /**
     * Makes a key.
     *
     * @param name what it is for, in the person's own words
     * @param mayChange whether it may change things, too
     * @param days one of {@link #LIFETIMES_DAYS}
     * @return the secret, which cannot be read again
     * @throws InputRefusedException for a name or a number of days that is not possible, and for more than 20 keys
     */
    public String create(String name, boolean mayChange, int days) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
            throw new InputRefusedException("name", "error.name", LONGEST_NAME);
        }
        if (!LIFETIMES_DAYS.contains(days)) {
            throw new InputRefusedException("days", "error.key.days");
        }
        if (keys.list(me()).size() >= MOST) {
            throw new InputRefusedException("name", "error.key.tooMany", MOST);
        }
        String secret = PREFIX + Secrets.create();
        AccessKey key = new AccessKey(me(), stripped, Secrets.hash(secret), mayChange, clock.instant(), Duration.ofDays(days));
        keys.add(key);
        trail.record("keyCreated", me(), String.valueOf(key.id()));
        return secret;
    }

    /** Ends a key at once; nothing happens if the person has no such key. */
    public void revoke(long id) {
        if (keys.remove(me(), id)) {
            trail.record("keyRevoked", me(), String.valueOf(id));
        }
    }

    void accountClosed(@Observes AccountClosed closed) {
        keys.removeAll(closed.member());
    }

    private MemberId me() {
        user.require(IdentityPermissions.OWN_ACCOUNT);
        return user.member().orElseThrow().id();
    }
}
