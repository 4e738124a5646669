package org.wirkstatt.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;
import org.wirkstatt.platform.identity.RoleGrants;

/** Keeps invitations in memory; whoever asks may give every role. {@link #accept} gives the role and answers the event. */
public final class MemoryInvitations implements MemberInvitations {

    /** End of every invitation. */
    public static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

    private record Waiting(Open open, Grant role) {
    }

    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private final RoleGrants grants;
    private long last;

    public MemoryInvitations(RoleGrants grants) {
        this.grants = grants;
    }

    @Override
    public Issued invite(String mail, String displayName, Grant role) {
        long id = open(role).stream().filter(o -> o.mail().equals(mail)).map(Open::id).findFirst().orElseGet(() -> ++last);
        waiting.put(id, new Waiting(new Open(id, mail, displayName, END), role));
        return new Issued(id, Optional.empty());
    }

    @Override
    public List<Open> open(Grant role) {
        return waiting.values().stream().filter(w -> w.role.equals(role)).map(Waiting::open).toList();
    }

    @Override
    public void withdraw(long id) {
        waiting.remove(id);
    }

    /** {@code member} takes the invitation to {@code mail}. */
    public Accepted accept(String mail, MemberId member) {
        Waiting taken = waiting.values().stream().filter(w -> w.open.mail().equals(mail)).findFirst().orElseThrow();
        waiting.remove(taken.open.id());
        grants.grant(member, taken.role.role(), taken.role.place(), Optional.empty());
        return new Accepted(taken.open.id(), member);
    }
}
