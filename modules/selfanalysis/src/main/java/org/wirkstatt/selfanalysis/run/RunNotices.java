package org.wirkstatt.selfanalysis.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What members of an initiative are told of runs, and for whom a run is: a notice of it is shown only to who is still a member. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RunNotices implements NoticeKinds, ContentPresenter {

    /** The same team is asked to look again at some criteria. */
    static final NoticeKind REPEATED = new NoticeKind(RunService.MODULE, "repeated", Urgency.NOW);
    private static final String RUN = "selfanalysis.run";

    @Inject
    RunDirectory runs;

    static ContentRef ref(AnalysisRun run) {
        return new ContentRef(RUN, String.valueOf(run.id()));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(REPEATED);
    }

    @Override
    public String type() {
        return RUN;
    }

    @Override
    public Optional<Presentation> present(String id) {
        return runs.find(Long.parseLong(id)).map(entry -> new Presentation(entry.run().title(), entry.run().path(), Set.of(Audience.of(entry.initiative()))));
    }
}
