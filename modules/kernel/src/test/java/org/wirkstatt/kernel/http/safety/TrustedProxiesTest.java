package org.wirkstatt.kernel.http.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static TrustedProxies proxies(String header, String trusted) {
        TrustedProxies proxies = new TrustedProxies();
        proxies.header = header;
        proxies.trusted = Optional.ofNullable(trusted);
        proxies.check();
        return proxies;
    }

    private static HttpServletRequest request(String peer, Map<String, List<String>> headers) {
        return Requests.of("GET", "/", peer, null, headers);
    }

    private static HttpServletRequest xForwarded(String peer, String... chain) {
        return request(peer, Map.of("X-Forwarded-For", Arrays.asList(chain)));
    }

    private static String client(TrustedProxies proxies, HttpServletRequest request) {
        return proxies.origin(request).client().text();
    }

    @Test
    void nobodyIsTrustedUnlessTheSettingsSaySo() {
        TrustedProxies none = proxies("x-forwarded", null);
        TrustedProxies.Origin origin = none.origin(request("127.0.0.1", Map.of("X-Forwarded-For", List.of("203.0.113.9"), "X-Forwarded-Proto", List.of("https"))));
        assertThat(origin.client().text()).isEqualTo("127.0.0.1");
        assertThat(origin.secure()).isFalse();
    }

    @Test
    void aStrangersWordIsIgnored() {
        assertThat(client(proxies("x-forwarded", "10.0.0.0/8"), xForwarded("198.51.100.4", "203.0.113.9"))).isEqualTo("198.51.100.4");
    }

    @Test
    void aTrustedProxyTellsAddressAndScheme() {
        TrustedProxies.Origin origin = proxies("x-forwarded", "127.0.0.1, ::1")
                .origin(request("127.0.0.1", Map.of("X-Forwarded-For", List.of("203.0.113.9"), "X-Forwarded-Proto", List.of("https"))));
        assertThat(origin.client().text()).isEqualTo("203.0.113.9");
        assertThat(origin.secure()).isTrue();
    }

    @Test
    void whatTheClientPutInFrontOfTheChainIsNotBelieved() {
        assertThat(client(proxies("x-forwarded", "10.0.0.0/8"), xForwarded("10.1.1.1", "127.0.0.1, 203.0.113.9", "10.2.2.2"))).isEqualTo("203.0.113.9");
    }

    @Test
    void theChainEndsWhereItMakesNoSense() {
        assertThat(client(proxies("x-forwarded", "10.0.0.0/8"), xForwarded("10.1.1.1", "203.0.113.9, evil.example.org"))).isEqualTo("10.1.1.1");
    }

    @Test
    void onlyTheHeaderOfTheSettingsCounts() {
        HttpServletRequest both = request("10.1.1.1", Map.of("Forwarded", List.of("for=192.0.2.66"), "X-Forwarded-For", List.of("203.0.113.9")));
        assertThat(client(proxies("x-forwarded", "10.0.0.0/8"), both)).isEqualTo("203.0.113.9");
        assertThat(client(proxies("forwarded", "10.0.0.0/8"), both)).isEqualTo("192.0.2.66");
    }

    @Test
    void theStandardHeaderIsReadWithQuotesPortsAndSeveralHops() {
        TrustedProxies.Origin origin = proxies("forwarded", "10.0.0.0/8")
                .origin(request("10.1.1.1", Map.of("Forwarded", List.of("For=\"[2001:db8:cafe::17]:4711\";Proto=https, for=10.9.9.9;by=203.0.113.43;proto=https"))));
        assertThat(origin.client().text()).isEqualTo("2001:db8:cafe:0:0:0:0:17");
        assertThat(origin.client().network()).isEqualTo("2001:db8:cafe:0:0:0:0:0/64");
        assertThat(origin.secure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24,192.0.2.255,true", "192.0.2.0/24,192.0.3.0,false", "192.0.2.7,192.0.2.7,true", "10.0.0.0/9,10.127.0.1,true", "10.0.0.0/9,10.128.0.1,false",
        "0.0.0.0/0,203.0.113.9,true", "2001:db8::/33,2001:db8:7fff::1,true", "2001:db8::/33,2001:db8:8000::1,false", "::/0,192.0.2.1,false",
        "192.0.2.0/24,::ffff:192.0.2.9,true"})
    void aRangeContainsWhatSharesItsFirstBits(String range, String address, boolean inside) {
        assertThat(AddressRange.parse(range).contains(NumericAddress.parse(address).orElseThrow())).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0", "256.1.1.1", "::1/129", "abc", "10.0.0.0/x", "1:2"})
    void aRangeThatMakesNoSenseIsRefused(String range) {
        assertThatThrownBy(() -> AddressRange.parse(range)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(range);
    }
}
