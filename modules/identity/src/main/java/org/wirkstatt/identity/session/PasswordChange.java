package org.wirkstatt.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.PasswordRules;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.identity.MemberId;

/** A new password for somebody who is signed in. */
@ApplicationScoped
public class PasswordChange {

    @Inject
    Members members;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules rules;
    @Inject
    Sessions sessions;
    @Inject
    Letters letters;
    @Inject
    AuditTrail trail;

    /**
     * Changes the password of {@code member}, who was confirmed just now; all other sessions end, and the person is told by letter.
     *
     * @throws org.wirkstatt.platform.error.InvalidInputException for the field {@code password}
     */
    @Transactional
    public void change(MemberId member, String password, HttpServletRequest request) {
        Account account = members.lock(member).orElseThrow();
        rules.check("password", password, account.mail(), account.displayName());
        account.changePassword(passwords.hash(password));
        sessions.endOthers(member, request);
        sessions.forgetDevices(member);
        trail.record("passwordChanged", member);
        letters.send(account.mail(), account.locale(), "passwordChanged", Letters.link("/passwort-vergessen"));
    }
}
