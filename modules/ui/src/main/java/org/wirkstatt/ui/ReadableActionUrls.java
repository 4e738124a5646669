package org.wirkstatt.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets forms post to the readable address under which their page was opened, query included. */
public class ReadableActionUrls extends ViewHandlerWrapper {

    public ReadableActionUrls(ViewHandler wrapped) {
        super(wrapped);
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
