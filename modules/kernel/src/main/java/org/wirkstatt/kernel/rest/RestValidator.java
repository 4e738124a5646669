package org.wirkstatt.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.wirkstatt.platform.http.ReadingPage;

/** Gives answers to visitors the validator under which they may be asked for again; those that say themselves how they are kept stay as they are. */
@Provider
public class RestValidator implements ContainerResponseFilter {

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Object validator = request.getAttribute(ReadingPage.VALIDATOR);
        if (validator != null && answer.getStatus() == 200 && answer.getHeaders().getFirst("ETag") == null
                && answer.getHeaders().getFirst("Cache-Control") == null) {
            answer.getHeaders().putSingle("ETag", validator);
            answer.getHeaders().putSingle("Cache-Control", ReadingPage.CACHE_CONTROL);
            answer.getHeaders().putSingle("Vary", ReadingPage.VARY);
        }
    }
}
