/**
 * The audit log. Start at {@link org.wirkstatt.kernel.audit.AuditChain}.
 *
 * <p>{@link org.wirkstatt.kernel.audit.DatabaseAuditLog} writes an entry into the transaction of the caller, where it waits. After the commit
 * {@code AuditChain} moves it into the chain: there each entry has a number without gaps and a SHA-256 over its content and the hash of the
 * entry before. So writers never wait for each other, as they would on the last hash of the chain, and an entry that was rolled back was
 * never in it. The lock of one row makes the chain one, with any number of nodes.
 *
 * <p>Whoever changes, adds or removes rows breaks the chain visibly. Whoever can write to the database could make the whole chain anew;
 * therefore the last hash is written once a day to the log and to a file beside the database ({@code AuditAnchors}), which an operator may
 * keep elsewhere.
 *
 * <p>People stand in the log as numbers only, and numbers of accounts are never given again: after an erasure the number leads to nobody, so
 * the chain stays whole (GDPR Art. 17(3)(e); why there is a log at all: Art. 5(1)(f)). Entries go when their time is over, from
 * the beginning of the chain ({@code wirkstatt.audit.keep-days}).
 */
package org.wirkstatt.kernel.audit;
