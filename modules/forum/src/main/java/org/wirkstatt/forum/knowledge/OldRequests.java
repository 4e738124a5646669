package org.wirkstatt.forum.knowledge;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.privacy.RetentionRule;

/** Questions and answers that nothing rests on any more go a year after the request ended; the proof of a text in use stays with the text. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class OldRequests implements RetentionRule {

    private static final int AT_ONCE = 500;

    @Inject
    KnowledgeRepository rows;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "consents";
    }

    @Override
    public String purpose() {
        return "knowledge";
    }

    @Override
    public Period period() {
        return Period.ofYears(1);
    }

    @Override
    public long due(Instant before) {
        return rows.countIdle(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<Consent> gone = rows.idle(before, AT_ONCE);
        gone.forEach(rows::remove);
        rows.flush();
        rows.idleRequests(before, AT_ONCE).forEach(rows::remove);
        rows.flush();
        return gone.size();
    }
}
