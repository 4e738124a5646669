package org.wirkstatt.pages.web;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.pages.care.CareService;
import org.wirkstatt.pages.care.CareService.Tended;
import org.wirkstatt.pages.care.CareState;
import org.wirkstatt.pages.PagePermissions;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Messages;

/** One question and three answers, each a button; the answer can be taken back on the page that follows. */
@Named("pagesCarePage")
@ViewScoped
public class CarePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CareService cares;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Messages messages;

    private String type;
    private String id;
    private transient Tended tended;

    public void load() {
        getTended();
    }

    public Tended getTended() {
        if (tended == null) {
            tended = cares.get(type, id);
        }
        return tended;
    }

    public void stillRight() throws IOException {
        answer(CareState.FINE);
    }

    public void needsWork() throws IOException {
        answer(CareState.NEEDS_WORK);
    }

    public void handOver() throws IOException {
        answer(CareState.HAND_OVER);
    }

    private void answer(CareState answer) throws IOException {
        cares.answer(type, id, answer);
        messages.done("pages", "care.done." + answer);
        again();
    }

    public void takeBack() throws IOException {
        cares.takeBack(type, id);
        messages.done("pages", "care.done.takenBack");
        again();
    }

    public void takeOver() throws IOException {
        messages.done("pages", cares.takeOver(type, id) ? "care.done.takenOver" : "care.done.byRole");
        again();
    }

    private void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/pflege/" + type + "/" + id);
    }

    public boolean isEditor() {
        return user.may(PagePermissions.EDIT);
    }

    /** Whether one editor may want to be the one who looks after it: it is to be handed over, or the business of several or of nobody. */
    public boolean isToBeTakenOver() {
        return isEditor() && (getTended().state() == CareState.HAND_OVER || getTended().care().owners().size() != 1);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
