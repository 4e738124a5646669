package org.wirkstatt.kernel.http.safety;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.http.PublicAddress;

/** Settles first who sent a request and how, so that everybody behind sees the same. */
public class ClientFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ClientFilter.class.getName());

    @Inject
    transient TrustedProxies proxies;
    @Inject
    transient RequestClient client;
    @Inject
    transient PublicAddress address;
    private transient PortalCookies cookies;

    @Override
    public void init() {
        proxies.check();
        cookies = new PortalCookies(address.isTls());
        if (proxies.isEmpty() && address.isTls()) {
            LOG.log(System.Logger.Level.WARNING, "wirkstatt.base-url is https, but wirkstatt.proxy.trusted names no proxy: "
                    + "all visitors have the address of the proxy, and limits per address meet all of them together");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        TrustedProxies.Origin origin = proxies.origin(request);
        client.begin(origin.client());
        try {
            chain.doFilter(request.getDispatcherType() == DispatcherType.ERROR ? new ErrorRequest(request, origin, cookies) : new ClientRequest(request, origin, cookies),
                    new ClientResponse(response, cookies));
        } finally {
            client.end();
        }
    }
}
