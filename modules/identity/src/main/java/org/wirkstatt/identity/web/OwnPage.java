package org.wirkstatt.identity.web;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Messages;

/** A page about the account of the person who opens it. */
abstract class OwnPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentUser user;
    @Inject
    transient Messages messages;

    MemberId me() {
        return user.member().orElseThrow().id();
    }

    /** Runs {@code work}; a refusal becomes a message. @return whether it was done */
    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (PortalException e) {
            messages.show(e);
            return false;
        }
    }

    /** Says {@code done} on the page at {@code path}. */
    void goOn(String done, String path) throws IOException {
        messages.done("identity", done);
        external().redirect(path);
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
}
