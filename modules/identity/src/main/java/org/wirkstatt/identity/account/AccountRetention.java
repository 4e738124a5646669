package org.wirkstatt.identity.account;

import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.wirkstatt.identity.Retention;
import org.wirkstatt.platform.privacy.RetentionRule;

/** How long requests stay whose address nobody confirmed. */
@ApplicationScoped
class AccountRetention {

    @Inject
    AccountRepository accounts;

    @Produces
    RetentionRule unconfirmed() {
        return new Retention("unconfirmedAccounts", "account", Period.ofDays(7), accounts::countUnconfirmedBefore, accounts::removeUnconfirmedBefore);
    }
}
