package org.wirkstatt.kernel.http.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one sender may ask for what costs something: a bucket for each sender and kind, that holds half of what a minute allows and is
 * filled evenly. Bounded: those not seen for ten minutes are forgotten, and the least used of more than {@value #SENDERS}. Thread safe.
 */
@ApplicationScoped
class RateLimits {

    /** {@code QUERIES}: lists with a filter, search, REST. {@code FORMS}: whatever is sent to change something. {@code WRONG_KEYS}: access keys. */
    enum Kind { QUERIES, FORMS, WRONG_KEYS }

    private static final int WRONG_KEYS_PER_MINUTE = 20;

    private static final int SENDERS = 50_000;

    private record Key(Kind kind, String sender) {
    }

    @Inject
    Clock clock;
    /** 0 switches the limit off. */
    @Inject
    @ConfigProperty(name = "wirkstatt.limit.queries-per-minute", defaultValue = "1200")
    int queriesPerMinute;
    @Inject
    @ConfigProperty(name = "wirkstatt.limit.forms-per-minute", defaultValue = "240")
    int formsPerMinute;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(SENDERS).expireAfterAccess(Duration.ofMinutes(10)).build();

    /** Empty if {@code sender} may go on, which counts; else the seconds until that is so. */
    OptionalLong secondsToWait(Kind kind, String sender) {
        return secondsToWait(kind, sender, 1);
    }

    /** @param counted how much this one counts; 0 only asks */
    OptionalLong secondsToWait(Kind kind, String sender, int counted) {
        int perMinute = switch (kind) {
            case QUERIES -> queriesPerMinute;
            case FORMS -> formsPerMinute;
            case WRONG_KEYS -> WRONG_KEYS_PER_MINUTE;
        };
        if (perMinute == 0) {
            return OptionalLong.empty();
        }
        Bucket bucket = buckets.get(new Key(kind, sender), key -> bucket(perMinute));
        EstimationProbe estimate = bucket.estimateAbilityToConsume(1);
        if (estimate.canBeConsumed() && (counted == 0 || bucket.tryConsume(counted))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder().addLimit(limit -> limit.capacity(Math.max(1, perMinute / 2)).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                }).build();
    }
}
