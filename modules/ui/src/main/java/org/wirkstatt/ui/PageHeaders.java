package org.wirkstatt.ui;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.wirkstatt.platform.http.ReadingPage;

/**
 * Before a page is written: a reading page for a visitor gets the validator of this request, everything else is marked as not to be
 * kept. A page with a form depends on the session and must never be answered from a copy.
 */
public class PageHeaders implements SystemEventListener {

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        if (!context.getMessageList().isEmpty()) {
            // they stand on this page; kept for the next one are only messages before a redirect
            external.getFlash().setKeepMessages(false);
        }
        Object validator = external.getRequestMap().get(ReadingPage.VALIDATOR);
        if (((UIViewRoot) event.getSource()).isTransient() && validator != null && external.getResponse() instanceof jakarta.servlet.http.HttpServletResponse r
                && r.getStatus() == 200) {
            external.setResponseHeader("ETag", validator.toString());
            external.setResponseHeader("Cache-Control", ReadingPage.CACHE_CONTROL);
            external.setResponseHeader("Vary", ReadingPage.VARY);
        } else {
            external.setResponseHeader("Cache-Control", "no-store");
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }
}
