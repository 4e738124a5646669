package org.wirkstatt.identity.web;

import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.openid.OpenIdService;

/** By which other providers the person signs in, and how to end that. */
@Named("identityOpenIdLinksPage")
@ViewScoped
public class OpenIdLinksPage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenIdService service;
    @Inject
    ProofPage proof;
    private transient List<OpenIdService.Row> rows;

    public List<OpenIdService.Row> getRows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    public void unlink(long id) {
        if (proof.guard(() -> service.unlink(id))) {
            messages.done("identity", "openId.links.removed");
        }
        rows = null;
    }
}
