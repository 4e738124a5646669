package org.wirkstatt.identity.web;

import java.io.IOException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.factor.SecondFactors;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.Role;

/** What a person is in the portal, and the way out. */
@Named("identityAccountPage")
@RequestScoped
public class AccountPage {

    @Inject
    SignInService service;
    @Inject
    CurrentUser user;
    @Inject
    Members members;
    @Inject
    People people;
    @Inject
    SecondFactors factors;

    public String getName() {
        return member().displayName();
    }

    public String getMail() {
        return account().mail();
    }

    /** Whether somebody with much power has no second factor yet. */
    public boolean isWarned() {
        return (member().roles().contains(Role.ADMINISTRATOR) || member().roles().contains(Role.PROGRAMME_MANAGER)) && !factors.isOn(member().id());
    }

    /** How many requests for an account wait for this person; null for somebody who does not decide on any. */
    public Integer getRequests() {
        return user.may(IdentityPermissions.INVITE) ? people.requests().size() : null;
    }

    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        service.end((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        external.redirect("/");
    }

    private Account account() {
        return members.find(member().id()).orElseThrow();
    }

    private Member member() {
        return user.member().orElseThrow();
    }
}
