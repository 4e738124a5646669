package org.wirkstatt.identity.web;

import java.io.IOException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.openid.OpenIdSettings;

/**
 * The way out at the other provider, for somebody who signed out here. A link, as the policy lets no form be sent on to another host, and as signing
 * out there ends more than the visit here.
 */
@Named("identityOpenIdSignedOutPage")
@RequestScoped
public class OpenIdSignedOutPage {

    @Inject
    OpenIdSettings settings;

    /** Who did not just sign out has nothing to do here. */
    public void load() throws IOException {
        if (getAddress() == null) {
            external().redirect("/");
        }
    }

    public String getAddress() {
        return (String) external().getSessionMap().get(OpenIdServlet.SIGN_OUT);
    }

    public String getProvider() {
        return settings.getLabel();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
