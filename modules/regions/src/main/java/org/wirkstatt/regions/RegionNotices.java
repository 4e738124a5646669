package org.wirkstatt.regions;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionId;

/** Tells coordinators that somebody else changed their region. */
@ApplicationScoped
class RegionNotices implements NoticeKinds {

    static final NoticeKind CHANGED_BY_OTHER = new NoticeKind("regions", "changedByOther", Urgency.DIGEST);

    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    CurrentUser user;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(CHANGED_BY_OTHER);
    }

    /** The person of this request changed {@code region}, in the running transaction. */
    void changed(RegionId region, String name, String path) {
        Optional<Member> who = user.member();
        if (who.isEmpty() || !notifier.isResolvable() || !grants.isResolvable()) {
            return;
        }
        grants.get().holders(Place.of(region)).stream().filter(holder -> holder.role() == Role.COORDINATOR).map(RoleGrants.Holder::member).distinct()
                .filter(member -> !member.equals(who.get().id())).forEach(member -> notifier.get().notify(
                        Notice.about(member, CHANGED_BY_OTHER, RegionService.ref(region), List.of(who.get().displayName(), name), path)));
    }
}
