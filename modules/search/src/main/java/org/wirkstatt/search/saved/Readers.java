package org.wirkstatt.search.saved;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeDirectory;

/** What people may read while they are not there. */
@ApplicationScoped
class Readers {

    @Inject
    Instance<MemberDirectory> directory;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<InitiativeDirectory> initiatives;

    /** By the roles held now; empty without such an account and while it is closed. */
    Optional<Set<Audience>> audiences(MemberId id) {
        if (!directory.isResolvable() || !grants.isResolvable()) {
            return Optional.empty();
        }
        return directory.get().recipient(id).map(recipient -> {
            Member member = new Member(id, recipient.displayName(), grants.get().grants(List.of(id)).getOrDefault(id, Set.of()));
            Set<Audience> audiences = new HashSet<>(member.audiences());
            if (initiatives.isResolvable()) {
                audiences.addAll(initiatives.get().circlesOf(member.initiatives()));
            }
            return Set.copyOf(audiences);
        });
    }
}
