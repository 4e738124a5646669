package org.wirkstatt.identity.web;

import java.io.Serializable;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.ui.Messages;

/** A page that a link in a letter leads to. Opening it changes nothing; a link that does not work is told the same way whatever the reason. */
abstract class LinkedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Messages messages;
    private String secret;
    private boolean gone;

    /** Looks at the link. Who tried too many gets the error page. */
    public void load() {
        try {
            open();
        } catch (LinkGoneException e) {
            sayGone();
        }
    }

    /** Reads what the page shows. @throws LinkGoneException if the link does not work */
    abstract void open();

    /** Runs {@code work}; a link that does not work becomes the page that says so, any other refusal a message. @return whether it was done */
    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (LinkGoneException e) {
            sayGone();
        } catch (PortalException e) {
            messages.show(e);
        }
        return false;
    }

    private void sayGone() {
        gone = true;
        external().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    public boolean isGone() {
        return gone;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
