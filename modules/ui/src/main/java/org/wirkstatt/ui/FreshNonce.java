package org.wirkstatt.ui;

import java.util.Map;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;

/**
 * Lets forms work without the script of PrimeFaces. PrimeFaces keeps the nonce of a page in its view map and refuses a form that does not
 * send it back, which only its script does. A form without it gets a new nonce; one with it is checked as before.
 */
public class FreshNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.isPostback() || context.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        Map<String, Object> kept = context.getViewRoot() == null ? null : context.getViewRoot().getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
        // PrimeFaces makes a new nonce only where it sees a forward; an error page after a form is reached by another way
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object failed = request.get(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            request.putIfAbsent(RequestDispatcher.FORWARD_REQUEST_URI, failed);
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // what is kept is known only after the view was restored
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
