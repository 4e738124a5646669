package org.wirkstatt.selfanalysis.sharing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.run.RunHead;

/** Tells the coordination that an initiative shares a result with it. The notice goes with the share ({@link SharePresenter}). */
@ApplicationScoped
class ShareNotices implements NoticeKinds {

    static final NoticeKind SHARED = new NoticeKind("selfanalysis", "resultShared", Urgency.DIGEST);
    static final String CONTENT_TYPE = "selfanalysis.share";

    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    CurrentUser user;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(SHARED);
    }

    /** Where the coordination finds what is shared. */
    static String path(long run) {
        return "/selbstanalyse/geteilt/" + run;
    }

    /** In the running transaction; not to whoever shares and coordinates alike. */
    void shared(RegionId region, RunHead run) {
        if (!notifier.isResolvable() || !grants.isResolvable()) {
            return;
        }
        grants.get().holders(Place.of(region)).stream().filter(holder -> holder.role() == Role.COORDINATOR).map(RoleGrants.Holder::member).distinct()
                .filter(member -> user.member().map(who -> !who.id().equals(member)).orElse(true)).forEach(member -> notifier.get().notify(Notice.about(member, SHARED,
                        new ContentRef(CONTENT_TYPE, String.valueOf(run.id())), List.of(run.initiative(), run.project()), path(run.id()))));
    }
}
