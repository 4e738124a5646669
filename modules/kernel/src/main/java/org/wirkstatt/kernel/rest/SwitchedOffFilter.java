package org.wirkstatt.kernel.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.wirkstatt.platform.module.Modules;

/** Answers 404 for the operations of a module that is switched off, as if it were not installed. */
@Provider
public class SwitchedOffFilter implements ContainerRequestFilter {

    @Inject
    Modules modules;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> asked = resource.getResourceClass();
        if (asked != null && modules.moduleOf(asked).filter(module -> !modules.isOn(module)).isPresent()) {
            request.abortWith(Problem.of(Response.Status.NOT_FOUND.getStatusCode(), "").response());
        }
    }
}
