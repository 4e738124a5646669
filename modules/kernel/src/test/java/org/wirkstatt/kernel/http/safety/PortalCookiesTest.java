package org.wirkstatt.kernel.http.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class PortalCookiesTest {

    @Test
    void overTlsACookieBelongsToThisHostAlone() {
        Cookie cookie = new Cookie("lang", "en");
        cookie.setMaxAge(60);
        cookie.setDomain("example.org");
        cookie.setPath("/somewhere");
        Cookie sent = new PortalCookies(true).outgoing(cookie);
        assertThat(sent.getName()).isEqualTo("__Host-lang");
        assertThat(sent.getValue()).isEqualTo("en");
        assertThat(sent.getMaxAge()).isEqualTo(60);
        assertThat(sent.getSecure()).isTrue();
        assertThat(sent.isHttpOnly()).isTrue();
        assertThat(sent.getDomain()).isNull();
        assertThat(sent.getPath()).isEqualTo("/");
        assertThat(sent.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void overTlsACookieWithoutThePrefixIsNotLookedAt() {
        Cookie[] seen = new PortalCookies(true).incoming(new Cookie[] {new Cookie("lang", "forged"), new Cookie("__Host-lang", "en")});
        assertThat(seen).hasSize(1);
        assertThat(seen[0].getName()).isEqualTo("lang");
        assertThat(seen[0].getValue()).isEqualTo("en");
    }

    @Test
    void onPlainHttpNamesStayAndAStricterRuleIsKept() {
        Cookie cookie = new Cookie("remember", "x");
        cookie.setAttribute("SameSite", "Strict");
        Cookie sent = new PortalCookies(false).outgoing(cookie);
        assertThat(sent.getName()).isEqualTo("remember");
        assertThat(sent.getSecure()).isFalse();
        assertThat(sent.isHttpOnly()).isTrue();
        assertThat(sent.getAttribute("SameSite")).isEqualTo("Strict");
    }
}
