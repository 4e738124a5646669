package org.wirkstatt.kernel.audit;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.audit.AuditTrail.Filter;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Entries of the audit log go from the beginning of the chain; that they went is an entry itself. */
@ApplicationScoped
class AuditRetention implements RetentionRule {

    @Inject
    AuditChain chain;
    @Inject
    AuditTrailRepository entries;
    @Inject
    AuditLog log;
    @Inject
    @ConfigProperty(name = "wirkstatt.audit.keep-days", defaultValue = "1095")
    int keepDays;

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public String purpose() {
        return "audit";
    }

    @Override
    public Period period() {
        return Period.ofDays(keepDays);
    }

    @Override
    public long due(Instant before) {
        return entries.count(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(before)));
    }

    @Override
    public long apply(Instant before) {
        long gone = chain.forget(before);
        if (gone > 0) {
            log.record("kernel", "auditForgotten", Optional.empty(), String.valueOf(gone), String.valueOf(keepDays));
        }
        return gone;
    }
}
