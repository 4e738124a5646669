package org.wirkstatt.identity.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.token.KeyService;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The person's access keys. A new one is shown in the answer to the form that made it, and never again. */
@Named("identityKeysPage")
@ViewScoped
public class KeysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient KeyService service;
    @Inject
    transient Messages messages;
    @Inject
    transient Texts texts;
    @Inject
    transient Language language;
    @Inject
    transient PublicAddress address;
    @Inject
    ProofPage proof;
    private String name;
    private boolean mayChange;
    private int days = 90;
    private transient String secret;
    private transient List<KeyService.Row> rows;

    public List<KeyService.Row> getRows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    public List<SelectItem> getLifetimes() {
        return KeyService.LIFETIMES_DAYS.stream().map(d -> new SelectItem(d, texts.of("identity", "keys.days", language.getLocale(), d))).toList();
    }

    public void create() {
        proof.guard(() -> {
            secret = service.create(name, mayChange, days);
            name = null;
            mayChange = false;
        });
        rows = null;
    }

    public void revoke(long id) {
        if (proof.guard(() -> service.revoke(id))) {
            messages.done("identity", "keys.revoked");
        }
        rows = null;
    }

    /** Null unless this answer shows a new key. */
    public String getSecret() {
        return secret;
    }

    /** An address of the interface, to try the key with. */
    public String getExample() {
        return address.of("/api/v1/materials");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public void setMayChange(boolean mayChange) {
        this.mayChange = mayChange;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
