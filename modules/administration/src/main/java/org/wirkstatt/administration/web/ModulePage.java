package org.wirkstatt.administration.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.stream.Collectors;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.administration.ModuleDataDesk;
import org.wirkstatt.administration.ModuleDesk;
import org.wirkstatt.administration.ModuleDesk.Running;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.ui.Messages;

/** One module: on or off, and what its fences say. */
@Named("administrationModulePage")
@ViewScoped
public class ModulePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "administration";

    @Inject
    ModuleDesk desk;
    @Inject
    ModuleDataDesk data;
    @Inject
    Messages messages;

    private String id;
    private transient Running running;

    /** For a page that is opened. */
    public void load() {
        running = desk.find(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Running getModule() {
        if (running == null) {
            running = desk.find(id);
        }
        return running;
    }

    /** Whether it has tables. */
    public boolean isWithData() {
        return data.isHolding(id);
    }

    /** Names of the modules that are switched together with this one. */
    public String getTogether() {
        return getModule().together().stream().map(ModuleDescriptor::name).collect(Collectors.joining(", "));
    }

    public void switchOff() throws IOException {
        boolean together = !getModule().together().isEmpty();
        change(() -> desk.switchOff(id, together), "module.switchedOff");
    }

    public void switchOn() throws IOException {
        boolean together = !getModule().together().isEmpty();
        change(() -> desk.switchOn(id, together), "module.switchedOn");
    }

    public void retry(String hook) throws IOException {
        change(() -> desk.retry(id, hook), "module.retried");
    }

    private void change(Runnable action, String done) throws IOException {
        String path = messages.orShow(action, "/verwaltung/module/" + id);
        running = null;
        if (path != null) {
            messages.done(MODULE, done);
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        }
    }
}
