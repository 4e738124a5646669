package org.wirkstatt.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.identity.MemberId;

/** What happens when a token of a device that stays signed in comes a second time. */
@ApplicationScoped
class StolenToken {

    @Inject
    SessionRepository sessions;
    @Inject
    Members members;
    @Inject
    Letters letters;
    @Inject
    AuditTrail trail;

    /** Ends all sessions of {@code member} and tells the person by letter. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(MemberId member) {
        sessions.removeAll(member, 0);
        trail.record("tokenStolen", member);
        members.find(member).ifPresent(account -> letters.send(account.mail(), account.locale(), "tokenStolen", Letters.link("/passwort-vergessen")));
    }
}
