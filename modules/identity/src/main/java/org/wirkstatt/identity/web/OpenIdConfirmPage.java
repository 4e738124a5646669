package org.wirkstatt.identity.web;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.identity.guess.TooManyTriesException;
import org.wirkstatt.identity.openid.OpenIdService;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.session.WrongCredentialsException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Messages;

/** Shows by the password that an account and a person of the provider belong together. */
@Named("identityOpenIdConfirmPage")
@ViewScoped
public class OpenIdConfirmPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenIdService service;
    @Inject
    transient SignInService signIns;
    @Inject
    transient Messages messages;
    private transient String password;

    /** Without somebody waiting there is nothing to confirm. */
    public void load() throws IOException {
        if (waiting() == null) {
            external().redirect(SignInService.SIGN_IN);
        }
    }

    /** Address that the provider confirmed. */
    public String getMail() {
        return waiting() == null ? "" : waiting().person().confirmedMail();
    }

    public void confirm() throws IOException {
        OpenIdServlet.Waiting waiting = waiting();
        if (waiting == null) {
            external().redirect(SignInService.SIGN_IN);
            return;
        }
        HttpServletRequest request = (HttpServletRequest) external().getRequest();
        try {
            MemberId member = signIns.check(waiting.person().confirmedMail(), password, request);
            service.link(waiting.person(), member);
            external().getSessionMap().remove(OpenIdServlet.WAITING);
            String next = signIns.proceed(member, Proof.PASSWORD, false, waiting.next(), request, (HttpServletResponse) external().getResponse());
            external().getSessionMap().put(OpenIdServlet.STATEMENT, waiting.person().statement());
            external().redirect(next);
        } catch (WrongCredentialsException | TooManyTriesException e) {
            messages.show(e);
        }
    }

    private static OpenIdServlet.Waiting waiting() {
        return (OpenIdServlet.Waiting) external().getSessionMap().get(OpenIdServlet.WAITING);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
