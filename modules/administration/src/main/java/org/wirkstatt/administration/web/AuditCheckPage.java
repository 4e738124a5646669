package org.wirkstatt.administration.web;

import java.io.IOException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.administration.ChainCheck;

/** Begins a check of the chain; its progress is on the page of the log, which can be left. */
@Named("administrationAuditCheckPage")
@RequestScoped
public class AuditCheckPage {

    @Inject
    ChainCheck check;

    public void start() throws IOException {
        check.start();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/verwaltung/protokoll");
    }
}
