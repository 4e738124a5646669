package org.wirkstatt.notifications.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.RoleGrants;

/** Members outside their own requests: who they are now, and how to write to them. */
@ApplicationScoped
class People {

    @Inject
    Instance<MemberDirectory> directory;
    @Inject
    Instance<RoleGrants> grants;

    /** With the roles held now; empty without such an account. */
    Optional<Member> find(MemberId id) {
        if (!directory.isResolvable()) {
            return Optional.empty();
        }
        return Optional.ofNullable(directory.get().displayNames(List.of(id)).get(id)).map(name -> new Member(id, name,
                grants.isResolvable() ? grants.get().grants(Set.of(id)).getOrDefault(id, Set.of()) : Set.of()));
    }

    /** Empty without such an account, without a confirmed address and while it is closed. */
    Optional<Recipient> recipient(MemberId id) {
        return directory.isResolvable() ? directory.get().recipient(id) : Optional.empty();
    }

    /** Name that others see; empty without such an account. */
    Optional<String> name(MemberId id) {
        return directory.isResolvable() ? Optional.ofNullable(directory.get().displayNames(List.of(id)).get(id)) : Optional.<String>empty();
    }
}
