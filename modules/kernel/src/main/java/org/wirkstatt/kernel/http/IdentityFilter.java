package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.http.safety.Refusal;
import org.wirkstatt.kernel.identity.RequestUser;
import org.wirkstatt.platform.identity.AccessKeys;
import org.wirkstatt.platform.identity.Identification;

/**
 * Binds the person who sent a request to the thread that answers it: the person of the session, or in the REST API the holder of the access key
 * that the request carries. A request with a key never uses a session.
 */
public class IdentityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RequestUser user;
    @Inject
    transient Instance<AccessKeys> keys;
    @Inject
    transient Instance<Identification> identification;
    @Inject
    transient Refusal refusal;
    @Inject
    transient RefusedRequests refused;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<String> key = AccessKeyHeader.secret(request);
        if (key.isPresent()) {
            withKey(key.get(), request, response, chain);
            return;
        }
        if (!identification.isUnsatisfied() && mayResume(request)) {
            identification.get().resume(request, response);
        }
        user.begin(request);
        goOn(request, response, chain);
    }

    /** Answers the request of the person who is bound to the thread, and says what was refused. */
    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                refused.note(request, response.getStatus());
            }
        } finally {
            user.end();
        }
    }

    /** Whether a remembered device may sign in with this request: it has a cookie but no session, and does not ask for what everybody gets. */
    private static boolean mayResume(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return request.getDispatcherType() == DispatcherType.REQUEST && request.getCookies() != null && request.getSession(false) == null
                && !path.startsWith("/assets/") && !path.startsWith("/jakarta.faces.resource/") && !path.startsWith("/health");
    }

    private void withKey(String secret, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (refusal.tooManyWrongKeys(request, response)) {
            return;
        }
        Optional<AccessKeys.Holder> holder = keys.isUnsatisfied() ? Optional.empty() : keys.get().holder(secret);
        if (holder.isEmpty()) {
            refusal.wrongKey(request, response);
            refused.noteWrongKey();
        } else if (!holder.get().mayChange() && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            user.begin(request, holder.get().member());
            goOn(request, response, (asked, answer) -> refusal.narrowKey(request, response));
        } else {
            user.begin(request, holder.get().member());
            goOn(request, response, chain);
        }
    }
}
