package org.wirkstatt.identity.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.MemberId;

/** Says to the audit log what happened to accounts, where there is such a log. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    Instance<AuditLog> log;

    /** @param event key {@code audit.<event>} in the bundle of this module */
    public void record(String event, MemberId about, String... arguments) {
        if (!log.isUnsatisfied()) {
            log.get().record("identity", event, Optional.ofNullable(about), arguments);
        }
    }
}
