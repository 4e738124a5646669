package org.wirkstatt.platform.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.programme.RoundId;

/**
 * Gives roles and takes them, for modules that own a place (regions, rounds, initiatives). Implemented by the module that knows the
 * accounts. Asks for no permission: the caller has decided. Each change is told to the {@link org.wirkstatt.platform.audit.AuditLog},
 * holds from the person's next request on, and needs a running transaction.
 */
public interface RoleGrants {

    /** Gives {@code role}; nothing happens if it is held there already. @param until end, exclusive; empty for no end */
    void grant(MemberId member, Role role, Place place, Optional<Instant> until);

    /** Ends {@code role} in {@code place} now; nothing happens if it is not held there. */
    void revoke(MemberId member, Role role, Place place);

    /** Has {@code role} in {@code place} end at {@code until}, exclusive, whatever end it had; nothing happens if it is not held there. */
    void endAt(MemberId member, Role role, Place place, Instant until);

    /** Ends everything that is held in {@code place}, which is about to go. */
    void revokeAll(Place place);

    /** A round was closed: its newcomers become alumni, its buddies stop being buddies. */
    void closeRound(RoundId round);

    /** Who holds what in {@code place} now, in the order in which it was given. */
    List<Holder> holders(Place place);

    /** What each of {@code members} holds now, {@link Role#MEMBER} left out; who holds nothing is missing in the answer. */
    Map<MemberId, Set<Grant>> grants(Collection<MemberId> members);

    /** @param since when the role began */
    record Holder(MemberId member, Role role, Instant since) {
    }
}
