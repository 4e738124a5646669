package org.wirkstatt.identity.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

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
import org.wirkstatt.identity.factor.FactorDuty;
import org.wirkstatt.identity.factor.SecondFactors;
import org.wirkstatt.identity.openid.OpenIdProvider;
import org.wirkstatt.identity.openid.OpenIdSettings;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.identity.session.Sessions;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;

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
    @Inject
    FactorDuty duty;
    @Inject
    PasskeyService passkeys;
    @Inject
    Sessions sessions;
    @Inject
    OpenIdSettings openId;
    @Inject
    OpenIdProvider provider;

    public String getName() {
        return member().displayName();
    }

    public String getMail() {
        return account().mail();
    }

    /** When the roles of this person rest unless there is a second factor; null where nothing is asked. */
    public Instant getFactorDue() {
        return duty.due(member().id(), sessions.hasTwoFactors(request())).orElse(null);
    }

    /** Whether a second factor would be good to have, though nothing asks for it. */
    public boolean isAdvised() {
        return getFactorDue() == null && !factors.isOn(member().id()) && !passkeys.has(member().id());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** How many requests for an account wait for this person; null for somebody who does not decide on any. */
    public Integer getRequests() {
        return user.may(IdentityPermissions.INVITE) ? people.requests().size() : null;
    }

    /** Whoever came by another provider is told how to sign out there, too. */
    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Optional<URI> there = Optional.ofNullable((String) external.getSessionMap().get(OpenIdServlet.STATEMENT)).filter(s -> openId.isOn()).flatMap(provider::signOut);
        service.end(request(), (HttpServletResponse) external.getResponse());
        there.ifPresent(address -> request().getSession(true).setAttribute(OpenIdServlet.SIGN_OUT, address.toString()));
        external.redirect(there.isPresent() ? OpenIdPages.SIGNED_OUT : "/");
    }

    private Account account() {
        return members.find(member().id()).orElseThrow();
    }

    private Member member() {
        return user.member().orElseThrow();
    }
}
