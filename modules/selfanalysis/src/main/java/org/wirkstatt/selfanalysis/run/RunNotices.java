package org.wirkstatt.selfanalysis.run;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What members of an initiative are told of runs. */
@ApplicationScoped
class RunNotices implements NoticeKinds {

    /** The same team is asked to look again at some criteria. */
    static final NoticeKind REPEATED = new NoticeKind(RunService.MODULE, "repeated", Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(REPEATED);
    }
}
