package org.wirkstatt.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;

/**
 * Remembers where the pieces of pages lie: they do not move while the server runs, and Faces looks for each piece anew each time it is
 * included, at the price of a thrown exception. Only what was found is remembered, and paths come from pages, never from requests, so
 * the memory stays as small as the portal.
 */
public class FoundViews extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> found = new ConcurrentHashMap<>();

    public FoundViews(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String path) {
        ViewResource known = found.get(path);
        if (known == null) {
            known = super.createViewResource(context, path);
            if (known != null) {
                found.put(path, known);
            }
        }
        return known;
    }
}
