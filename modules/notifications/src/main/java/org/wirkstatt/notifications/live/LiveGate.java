package org.wirkstatt.notifications.live;

import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.notifications.notice.LiveCounts;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;

/** Before the WebSocket: 401 for visitors; tells the socket who it is. */
@WebFilter(LiveCounts.PATH)
public class LiveGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<Member> member = user.member();
        if (member.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Principal person = new LivePerson(member.get().id(), request.getSession(false).getId());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return person;
            }
        }, response);
    }
}
