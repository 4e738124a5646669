package org.wirkstatt.search.saved;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** One notice for each search, with the name of the search alone: what was found is told when the notice is shown, to whoever may read it then. */
@ApplicationScoped
class SavedSearchNotices implements NoticeKinds {

    static final NoticeKind FOUND = new NoticeKind("search", "savedSearchFound", Urgency.DIGEST);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(FOUND);
    }
}
