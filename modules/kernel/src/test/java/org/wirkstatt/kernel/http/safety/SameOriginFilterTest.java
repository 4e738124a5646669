package org.wirkstatt.kernel.http.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginFilterTest {

    private final SameOriginFilter filter = new SameOriginFilter();
    private int refused;

    SameOriginFilterTest() {
        filter.address = () -> "https://portal.example.org";
        filter.refusal = new Refusal() {
            @Override
            void send(int status, HttpServletRequest request, HttpServletResponse response) {
                refused = status;
            }
        };
    }

    private boolean passes(String method, String path, String session, String... headers) throws Exception {
        Map<String, List<String>> all = new HashMap<>(Map.of("Host", List.of("intern:8080")));
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1] != null) {
                all.put(headers[i], List.of(headers[i + 1]));
            }
        }
        boolean[] passed = new boolean[1];
        refused = 0;
        filter.doFilter(Requests.of(method, path, "127.0.0.1", session, all), null, (request, response) -> passed[0] = true);
        assertThat(refused).isEqualTo(passed[0] ? 0 : 403);
        return passed[0];
    }

    @ParameterizedTest
    @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false", "unsinn,false"})
    void aBrowserSaysWhereAFormComesFrom(String site, boolean passes) throws Exception {
        assertThat(passes("POST", "/konto", "s", "Sec-Fetch-Site", site, "Origin", "https://portal.example.org")).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"https://portal.example.org,true", "http://intern:8080,true", "https://evil.example.org,false", "null,false", "https://portal.example.org.evil.org,false",
        "http://portal.example.org,false", "::,false"})
    void withoutFetchMetadataTheOriginDecides(String origin, boolean passes) throws Exception {
        assertThat(passes("POST", "/konto", "s", "Origin", origin)).isEqualTo(passes);
    }

    @Test
    void readingIsAlwaysAllowed() throws Exception {
        assertThat(passes("GET", "/", "s", "Sec-Fetch-Site", "cross-site")).isTrue();
    }

    @Test
    void anotherSiteCannotOpenAWebSocket() throws Exception {
        assertThat(passes("GET", "/live", "s", "Upgrade", "websocket", "Origin", "https://evil.example.org")).isFalse();
        assertThat(passes("GET", "/live", "s", "Upgrade", "websocket", "Origin", "https://portal.example.org")).isTrue();
    }

    @Test
    void restWithASessionNeedsProofOfTheOrigin() throws Exception {
        assertThat(passes("POST", "/api/v1/things", "s")).isFalse();
    }

    @Test
    void aMachineWithoutASessionMayUseRest() throws Exception {
        assertThat(passes("POST", "/api/v1/things", null)).isTrue();
    }
}
