package org.wirkstatt.privacy.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.faces.context.FacesContext;

/** Leads the browser to another page of the portal after a form was taken. */
final class Redirect {

    private Redirect() {
    }

    /** @param path local, starts with a slash */
    static void to(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot redirect", e);
        }
    }
}
