package org.wirkstatt.identity.web;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** What a person is in the portal, and the way out. */
@Named("identityAccountPage")
@RequestScoped
public class AccountPage {

    @Inject
    SignInService service;
    @Inject
    CurrentUser user;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Texts texts;
    @Inject
    Language language;

    public String getName() {
        return member().displayName();
    }

    /** Names of the roles, ordinary membership left out where there is more to say. */
    public List<String> getRoles() {
        return member().roles().stream().sorted().map(role -> texts.of("identity", "Role." + role, language.getLocale())).toList();
    }

    public Collection<RegionDirectory.RegionEntry> getRegions() {
        return regions.isUnsatisfied() ? List.of() : regions.get().list(member().regions()).values();
    }

    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        service.end((HttpServletRequest) external.getRequest());
        external.redirect("/");
    }

    private Member member() {
        return user.member().orElseThrow();
    }
}
