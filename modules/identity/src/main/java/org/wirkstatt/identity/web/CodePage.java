package org.wirkstatt.identity.web;

import java.io.IOException;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.session.SignInService;

/** Asks for the code of the second factor, after the password. */
@Named("identityCodePage")
@ViewScoped
public class CodePage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignInService signIns;
    private transient String code;
    private transient String next;

    /** Who did not give a password just now begins there. */
    public void load() throws IOException {
        if (!signIns.isHalfWay(request())) {
            external().redirect(SignInService.SIGN_IN);
        }
    }

    public void send() throws IOException {
        if (attempt(() -> next = signIns.complete(code, request(), response()))) {
            external().redirect(next);
        }
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
