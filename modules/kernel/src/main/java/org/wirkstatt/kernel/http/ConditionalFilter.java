package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.CRC32C;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.http.ReadingPage;

/**
 * Answers 304 to a visitor whose copy of a page still holds, without rendering it (RFC 9110, section 13). The validator covers the
 * address, the language, the day, the start of this server and {@link PublicState#generation()}, taken before anything is read. It is
 * given out only with reading pages and with REST answers to visitors, so nothing else can match it. Requests with a session are never
 * answered from a copy and are marked {@code no-store}.
 */
public class ConditionalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    transient PublicState state;
    @Inject
    transient Clock clock;
    private long started;

    @Override
    public void init() {
        started = clock.millis();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (path.startsWith("/assets/") || !isRead(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getSession(false) != null || AccessKeyHeader.secret(request).isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        String validator = validator(request);
        if (validator.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setHeader("ETag", validator);
            response.setHeader("Cache-Control", ReadingPage.CACHE_CONTROL);
            response.setHeader("Vary", ReadingPage.VARY);
            return;
        }
        request.setAttribute(ReadingPage.VALIDATOR, validator);
        chain.doFilter(request, response);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private String validator(HttpServletRequest request) {
        CRC32C crc = new CRC32C();
        update(crc, request.getRequestURI());
        update(crc, request.getQueryString());
        update(crc, String.valueOf(request.getAttribute(ReadingPage.LOCALE)));
        update(crc, request.getHeader("Accept"));
        return "W/\"" + Long.toString(started, 36) + "-" + Long.toString(state.generation(), 36) + "-"
                + Long.toString(LocalDate.now(clock.withZone(GERMANY)).toEpochDay(), 36) + "-" + Long.toString(crc.getValue(), 36) + "\"";
    }

    private static void update(CRC32C crc, String text) {
        if (text != null) {
            crc.update(text.getBytes(StandardCharsets.UTF_8));
        }
        crc.update(0);
    }
}
