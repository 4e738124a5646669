package org.wirkstatt.kernel.http.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final RateLimits limits = new RateLimits();

    @BeforeEach
    void setUp() {
        limits.queriesPerMinute = 20;
        limits.formsPerMinute = 20;
        limits.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private void useUp(String sender) {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.secondsToWait(RateLimits.Kind.QUERIES, sender)).isEmpty();
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        useUp("192.0.2.1");
        assertThat(limits.secondsToWait(RateLimits.Kind.QUERIES, "192.0.2.1").orElseThrow()).isBetween(3L, 4L);
        now = now.plusSeconds(4);
        assertThat(limits.secondsToWait(RateLimits.Kind.QUERIES, "192.0.2.1")).isEmpty();
    }

    @Test
    void othersAndOtherKindsAreNotMet() {
        useUp("192.0.2.1");
        assertThat(limits.secondsToWait(RateLimits.Kind.QUERIES, "192.0.2.2")).isEmpty();
        assertThat(limits.secondsToWait(RateLimits.Kind.FORMS, "192.0.2.1")).isEmpty();
    }

    @Test
    void zeroSwitchesALimitOff() {
        limits.queriesPerMinute = 0;
        for (int i = 0; i < 5000; i++) {
            assertThat(limits.secondsToWait(RateLimits.Kind.QUERIES, "192.0.2.1")).isEmpty();
        }
    }
}
