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
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.session.WrongCredentialsException;
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
    private boolean stay;

    /** Who is signed in already goes straight on. */
    public void load() throws IOException {
        if (user.isSignedIn()) {
            external().redirect(SignInService.localPath(next));
        }
    }

    public void signIn() throws IOException {
        try {
            HttpServletRequest request = (HttpServletRequest) external().getRequest();
            external().redirect(service.proceed(service.check(login, password, request), Proof.PASSWORD, stay, next, request,
                    (HttpServletResponse) external().getResponse()));
        } catch (WrongCredentialsException | TooManyTriesException e) {
            messages.show(e);
        }
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

    public boolean isStay() {
        return stay;
    }

    public void setStay(boolean stay) {
        this.stay = stay;
    }
}
