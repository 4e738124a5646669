package org.wirkstatt.ui.edit;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.wirkstatt.platform.draft.Drafts;

/**
 * Forgets the draft of a form that did what it was sent for, which is when it led on to another page without a refusal. The script of the editor
 * names its drafts in the form, unless the button only opens a preview.
 */
public class SentDrafts implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String SENT = "entwurf";
    private static final int MOST_FIELDS = 20;

    @Override
    public void beforePhase(PhaseEvent event) {
        // only the outcome tells
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        String[] sent = context.getExternalContext().getRequestParameterValuesMap().get(SENT);
        if (sent == null || !context.isPostback() || !context.getResponseComplete() || context.isValidationFailed()) {
            return;
        }
        Instance<Drafts> drafts = CDI.current().select(Drafts.class);
        for (int i = 0; i < Math.min(sent.length, MOST_FIELDS) && !drafts.isUnsatisfied(); i++) {
            drafts.get().forget(sent[i]);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }
}
