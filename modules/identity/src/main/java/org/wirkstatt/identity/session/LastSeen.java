package org.wirkstatt.identity.session;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes when a session was used, apart from what the request does: a refused change was a visit, too. */
@ApplicationScoped
class LastSeen {

    @Inject
    SessionRepository sessions;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(long session, Instant now) {
        sessions.seen(session, now);
    }
}
