package org.wirkstatt.kernel.http.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.testkit.Doubles;

class LoadFilterTest {

    private final LoadFilter filter = new LoadFilter();
    private int refused;

    LoadFilterTest() {
        filter.patienceMillis = 50;
        filter.limits = new RateLimits();
        filter.user = Doubles.TestUser.visitor();
        filter.client = new ClientAddress() {
            @Override
            public Optional<String> text() {
                return Optional.of("192.0.2.1");
            }

            @Override
            public String network() {
                return "192.0.2.1";
            }
        };
        filter.refusal = new Refusal() {
            @Override
            void sendLater(int status, long seconds, HttpServletRequest request, HttpServletResponse response) {
                refused = status;
            }
        };
    }

    private boolean passes(String path) throws Exception {
        boolean[] passed = new boolean[1];
        refused = 0;
        filter.doFilter(Requests.of("GET", path, "192.0.2.1", null, Map.of()), null, (request, response) -> passed[0] = true);
        return passed[0];
    }

    @Test
    void moreAtOnceThanThePortalCanWorkOnIsRefusedUntilSomethingIsDone() throws Exception {
        CountDownLatch inside = new CountDownLatch(LoadFilter.PAGES);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(LoadFilter.PAGES);
        FilterChain slow = (request, response) -> {
            inside.countDown();
            try {
                goOn.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(LoadFilter.PAGES);
        try {
            for (int i = 0; i < LoadFilter.PAGES; i++) {
                people.submit(() -> {
                    filter.doFilter(Requests.of("GET", "/suche", "192.0.2.1", null, Map.of()), null, slow);
                    done.countDown();
                    return null;
                });
            }
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(passes("/regionen")).isFalse();
            assertThat(refused).isEqualTo(503);
            assertThat(passes("/assets/portal.css")).as("style sheets").isTrue();
            assertThat(passes("/toolkit/x/dateien/x.pdf")).as("files have their own places").isTrue();
            goOn.countDown();
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(passes("/regionen")).isTrue();
        } finally {
            goOn.countDown();
            people.shutdownNow();
        }
    }
}
