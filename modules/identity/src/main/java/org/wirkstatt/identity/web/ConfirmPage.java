package org.wirkstatt.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.registration.Registration;

/** Confirms the address of a request for an account and chooses the password. */
@Named("identityConfirmPage")
@ViewScoped
public class ConfirmPage extends LinkedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Registration registration;
    private String name;
    private transient String password;
    private boolean done;

    @Override
    void open() {
        name = registration.name(getSecret());
    }

    public void confirm() {
        done = attempt(() -> registration.confirm(getSecret(), password));
    }

    public String getName() {
        return name;
    }

    public boolean isDone() {
        return done;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
