package org.wirkstatt.kernel.http;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.identity.RequestUser;

/** Binds the person who sent a request to the thread that answers it. */
public class IdentityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RequestUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        user.begin(request);
        try {
            chain.doFilter(request, response);
        } finally {
            user.end();
        }
    }
}
