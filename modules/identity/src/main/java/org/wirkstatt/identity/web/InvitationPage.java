package org.wirkstatt.identity.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.identity.invitation.Invitations;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Language;

/** Takes an invitation: name and password, or just the roles where the address has an account already. */
@Named("identityInvitationPage")
@ViewScoped
public class InvitationPage extends LinkedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Invitations invitations;
    @Inject
    transient SignInService signIns;
    @Inject
    transient PlaceNames names;
    @Inject
    transient MemberDirectory directory;
    @Inject
    transient Language language;
    private String mail;
    private String inviter;
    private boolean account;
    private List<String> roles = List.of();
    private String displayName;
    private transient String password;
    private transient MemberId member;

    @Override
    void open() {
        Invitations.Offer offer = invitations.find(getSecret());
        mail = offer.mail();
        displayName = offer.displayName();
        account = offer.hasAccount();
        Map<MemberId, String> inviters = directory.displayNames(offer.invitedBy().stream().toList());
        inviter = offer.invitedBy().map(inviters::get).orElse(null);
        roles = offer.grants().stream().sorted(Comparator.comparing(g -> g.role())).map(g -> names.of(g, language.getLocale())).toList();
    }

    public void accept() throws IOException {
        if (!attempt(() -> member = invitations.accept(getSecret(), displayName, password, language.getLocale()))) {
            return;
        }
        messages.done("identity", account ? "invitation.done.account" : "invitation.done");
        external().redirect(account ? SignInService.SIGN_IN
                : signIns.proceed(member, Proof.LINK, false, SignInService.ACCOUNT, request(), response()));
    }

    public String getMail() {
        return mail;
    }

    /** Name of who invited; null for somebody who is gone. */
    public String getInviter() {
        return inviter;
    }

    public boolean isAccount() {
        return account;
    }

    public List<String> getRoles() {
        return roles;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
