package org.wirkstatt.platform.audit;

import java.util.Optional;

import org.wirkstatt.platform.identity.MemberId;

/**
 * Remembers who did what to whom, append only and tamper-evident: sign-ins and refusals, roles, invitations, settings, erasures. Written in
 * the transaction of the caller where one runs, else in one of its own; so a refusal that rolls back must be recorded outside of what it
 * rolls back.
 */
public interface AuditLog {

    /**
     * Who did it is the person of the running request; nobody in jobs.
     *
     * @param module whose bundle has the sentence {@code audit.<event>} with {@code {0}} for who did it, {@code {1}} for {@code about} and
     *        {@code {2}} and following for {@code arguments}
     * @param event lower camel case
     * @param about the person it is about; empty if it is about nobody
     * @param arguments short plain text; never a secret, an address of a person or a text that somebody wrote. At most 8
     *        of 200 characters, the rest is cut; line breaks become spaces, and what looks like an e-mail address is masked
     */
    void record(String module, String event, Optional<MemberId> about, String... arguments);
}
