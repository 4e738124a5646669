package org.wirkstatt.privacy.names;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;

/** Tells editors and administrators that somebody who is gone wants the name taken out of texts. Says no name: that stands on the page only. */
@ApplicationScoped
class NameNotices implements NoticeKinds {

    static final String PATH = "/verwaltung/namen";
    private static final NoticeKind ASKED = new NoticeKind("privacy", "nameAsked", Urgency.DIGEST);
    private static final Set<Role> TOLD = Set.of(Role.EDITOR, Role.ADMINISTRATOR);

    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<RoleGrants> grants;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ASKED);
    }

    /** @param gone not told, as the account goes */
    void asked(long request, MemberId gone) {
        if (notifier.isResolvable() && grants.isResolvable()) {
            grants.get().holders(Place.EVERYWHERE).stream().filter(holder -> TOLD.contains(holder.role())).map(RoleGrants.Holder::member).distinct()
                    .filter(member -> !member.equals(gone)).forEach(member -> notifier.get().notify(
                            new Notice(member, ASKED, "nameLeft:" + request, List.of(), PATH)));
        }
    }
}
