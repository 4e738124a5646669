package org.wirkstatt.identity.link;

import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.wirkstatt.identity.Retention;
import org.wirkstatt.platform.privacy.RetentionRule;

/** How long links stay after their end. */
@ApplicationScoped
class LinkRetention {

    @Inject
    LinkRepository links;

    @Produces
    RetentionRule expired() {
        return new Retention("links", "account", Period.ofDays(30), links::countExpiredBefore, links::removeExpiredBefore);
    }
}
