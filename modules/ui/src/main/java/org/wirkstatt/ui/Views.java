package org.wirkstatt.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Two things about views. Forms post to the readable address under which their page was opened, query included. And a page made from the
 * template for reading is known to be transient before it is built: PrimeFaces would otherwise begin a session to keep the nonce of its
 * Content-Security-Policy for later Ajax requests, which such a page never sends.
 */
public class Views extends ViewHandlerWrapper {

    private static final String READING_TEMPLATE = "\"/WEB-INF/portal/page.xhtml\"";
    private final Map<String, Boolean> reading = new ConcurrentHashMap<>();

    public Views(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot root = super.createView(context, viewId);
        if (root != null && viewId != null && reading.computeIfAbsent(viewId, id -> isReading(context, id))) {
            root.setTransient(true);
        }
        return root;
    }

    private static boolean isReading(FacesContext context, String viewId) {
        try (InputStream in = context.getExternalContext().getResourceAsStream(viewId)) {
            return in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(READING_TEMPLATE);
        } catch (IOException e) {
            throw new UncheckedIOException("view " + viewId + " cannot be read", e);
        }
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        boolean samePage = context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
        if (samePage && context.getExternalContext().getRequest() instanceof HttpServletRequest request) {
            String query = RequestUri.query(request);
            return query == null ? RequestUri.path(request) : RequestUri.path(request) + "?" + query;
        }
        return super.getActionURL(context, viewId);
    }
}
