package org.wirkstatt.identity.guess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Slows down guessing, per account and per network address. A try is taken before the check and given back after the right answer, so many tries
 * at once are no way around. The owner is not locked out by a stranger: a browser in which somebody signed in before has tries of its own
 * (OWASP, 'Slow Down Online Guessing Attacks with Device Cookies'), and a new password by letter always works. In memory of this portal; a
 * restart gives all tries back.
 */
@ApplicationScoped
public class Guesses {

    private static final int MOST_BUCKETS = 200_000;
    private static final Duration TOLD_EVERY = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    /** A try that was taken. */
    public static final class Try {
        private final List<Bucket> taken;

        private Try(List<Bucket> taken) {
            this.taken = taken;
        }

        /** The answer was right: nothing was guessed. */
        public void succeeded() {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
    }

    @Inject
    ClientAddress client;
    @Inject
    Clock clock;
    @Inject
    AuditTrail trail;
    /** The audit log is told once in a while of each brake, not at each try: nobody shall fill it. */
    private final Cache<String, Boolean> told = Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterWrite(TOLD_EVERY).build();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(FORGOTTEN_AFTER).build();

    /**
     * Takes a try.
     *
     * @param subject what is guessed at: account or address, whether it exists or not
     * @param device key of the known browser that asks; empty for a stranger
     * @throws TooManyTriesException if none is left
     */
    public Try take(Way way, String subject, Optional<String> device) {
        return take(way, subject, device, null);
    }

    /** As above. @param about whose account it is, for the audit log; null where nobody knows */
    public Try take(Way way, String subject, Optional<String> device, MemberId about) {
        if (device.isPresent()) {
            return new Try(List.of(take(way, "d " + device.get() + " " + subject, way.perSubject(), about)));
        }
        List<Bucket> taken = new ArrayList<>();
        taken.add(take(way, "n " + client.network(), way.perNetwork(), null));
        try {
            taken.add(take(way, "s " + subject, way.perSubject(), about));
        } catch (TooManyTriesException e) {
            taken.forEach(bucket -> bucket.addTokens(1));
            throw e;
        }
        return new Try(taken);
    }

    /** Takes a try at something that has no owner, such as a link. */
    public Try take(Way way) {
        return new Try(List.of(take(way, "n " + client.network(), way.perNetwork(), null)));
    }

    private Bucket take(Way way, String key, int tries, MemberId about) {
        Bucket bucket = buckets.get(way + " " + key, k -> Bucket.builder().withCustomTimePrecision(meter())
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, way.refill())).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            if (told.asMap().putIfAbsent(way + " " + key, true) == null) {
                trail.record((about == null ? "braked." : "brakedFor.") + way, about);
            }
            throw new TooManyTriesException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return bucket;
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
