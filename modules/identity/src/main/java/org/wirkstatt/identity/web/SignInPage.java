package org.wirkstatt.identity.web;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.identity.SignInService;
import org.wirkstatt.identity.WrongCredentialsException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Messages;

/** The sign-in form. Leads on to the page that asked for it, inside this portal only. */
@Named("identitySignInPage")
@ViewScoped
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignInService service;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Messages messages;
    private String next;
    private String login;
    private transient String password;

    /** Who is signed in already goes straight on. */
    public void load() throws IOException {
        if (user.isSignedIn()) {
            external().redirect(target());
        }
    }

    public void signIn() throws IOException {
        try {
            service.begin(service.check(login, password), (HttpServletRequest) external().getRequest());
            external().redirect(target());
        } catch (WrongCredentialsException e) {
            messages.show(e);
        }
    }

    /** A path of this portal: one slash, no second one and no backslash, which browsers take for a host; no control characters. */
    private String target() {
        return next != null && next.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? next : "/";
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
