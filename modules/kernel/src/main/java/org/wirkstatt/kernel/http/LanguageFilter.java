package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.http.ReadingPage;

/**
 * Language of the interface: German, unless somebody chose English with {@code ?lang=en}. The choice is kept in a cookie of its own,
 * set only then, that says nothing but the language; no cookie is set for those who never choose.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "lang";
    private static final int KEEP_SECONDS = 180 * 24 * 3600;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String chosen = chosen(request);
        if (chosen != null && request.getMethod().equals("GET")) {
            keep(chosen, request, response);
            return;
        }
        request.setAttribute(ReadingPage.LOCALE, isEnglish(request) ? Locale.ENGLISH : Locale.GERMAN);
        chain.doFilter(request, response);
    }

    private static String chosen(HttpServletRequest request) {
        if (request.getQueryString() == null || !request.getQueryString().contains(NAME + "=")) {
            return null;
        }
        String chosen = request.getParameter(NAME);
        return "de".equals(chosen) || "en".equals(chosen) ? chosen : null;
    }

    private void keep(String language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, language);
        cookie.setMaxAge(language.equals("de") ? 0 : KEEP_SECONDS);
        response.addCookie(cookie);
        String rest = Stream.of(request.getQueryString().split("&")).filter(p -> !p.startsWith(NAME + "=")).collect(Collectors.joining("&"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", localPath(request) + (rest.isEmpty() ? "" : "?" + rest));
    }

    /** The path as sent, with one slash at its start: '//host/' would lead away. */
    private static String localPath(HttpServletRequest request) {
        return "/" + request.getRequestURI().replaceFirst("^/+", "");
    }

    private static boolean isEnglish(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(c -> c.getName().equals(NAME) && c.getValue().equals("en"));
    }
}
