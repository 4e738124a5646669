package org.wirkstatt.platform.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What other modules may do with accounts. Implemented by the module that knows them. */
public interface Accounts {

    /** Closes an account, in the running transaction: nobody can sign in, its sessions end. Nothing is removed. */
    void close(MemberId member);

    /** Opens a closed account again, in the running transaction. */
    void reopen(MemberId member);

    /** When the account was made; empty without one. Number and time together are one account for good, also after a backup was restored. */
    Optional<Instant> createdAt(MemberId member);

    /** Whether {@code password} is that of {@code member}. Counts as an attempt to sign in, so guessing is slowed down alike. */
    boolean confirms(MemberId member, String password);

    /** When the person of this request last proved who they are, by signing in with more than a remembered device; empty if not in this session. */
    Optional<Instant> provedAt();

    /** Open accounts that nobody used since {@code before}, with the time of the last use (that of the creation if never). */
    Map<MemberId, Instant> idleSince(Instant before);
}
