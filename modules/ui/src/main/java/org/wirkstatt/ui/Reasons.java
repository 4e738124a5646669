package org.wirkstatt.ui;

import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.http.GuardedPage;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.GrantNames;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.text.Texts;

/** Why somebody may open this page, or what would be needed to, in one sentence. */
@Named
@RequestScoped
public class Reasons {

    @Inject
    Instance<GrantNames> names;
    @Inject
    Texts texts;
    @Inject
    Language language;

    /** Empty on pages that everybody may open. */
    public String getWhy() {
        if (names.isUnsatisfied() || !(attribute(GuardedPage.WHY) instanceof Grant grant)) {
            return "";
        }
        return grant.role() == Role.MEMBER ? texts.of("ui", "why.member", language.getLocale())
                : texts.of("ui", "why.role", language.getLocale(), names.get().of(grant, language.getLocale()));
    }

    /** Roles of which one is needed; empty where no role was missing. */
    public String getLacking() {
        if (names.isUnsatisfied() || !(attribute(GuardedPage.LACKING) instanceof Permission permission)) {
            return "";
        }
        return texts.of("ui", "why.lacking", language.getLocale(),
                permission.heldBy().stream().sorted().map(role -> names.get().of(role, language.getLocale())).collect(Collectors.joining(", ")));
    }

    private static Object attribute(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(name);
    }
}
