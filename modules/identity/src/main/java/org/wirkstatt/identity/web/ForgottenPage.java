package org.wirkstatt.identity.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.registration.PasswordReset;
import org.wirkstatt.ui.Messages;

/** Asks for a letter that sets a new password; says the same for every address. */
@Named("identityForgottenPage")
@ViewScoped
public class ForgottenPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PasswordReset resets;
    @Inject
    transient Messages messages;
    private String mail;
    private boolean sent;

    public void ask() {
        messages.orShow(() -> {
            resets.ask(mail);
            sent = true;
        }, null);
    }

    public boolean isSent() {
        return sent;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
