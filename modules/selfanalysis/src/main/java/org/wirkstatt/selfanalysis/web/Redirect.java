package org.wirkstatt.selfanalysis.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.faces.context.FacesContext;

/** Goes on to another page. */
final class Redirect {

    /** What whoever has a link that was ended is told. */
    static final String ENDED = "/selbstanalyse/link-beendet";

    private Redirect() {
    }

    static void to(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
