package org.wirkstatt.selfanalysis.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.selfanalysis.run.RunDirectory;

/** What owners of actions are told, and for whom an action is: a notice of it is shown only to who is still a member of the initiative. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ActionNotices implements NoticeKinds, ContentPresenter {

    private static final String MODULE = "selfanalysis";
    static final NoticeKind WEEK = new NoticeKind(MODULE, "actionWeek", Urgency.DIGEST);
    static final NoticeKind DAY = new NoticeKind(MODULE, "actionDay", Urgency.NOW);

    @Inject
    ActionRepository actions;
    @Inject
    RunDirectory runs;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(WEEK, DAY);
    }

    @Override
    public String type() {
        return Action.CONTENT_TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        return actions.find(Long.parseLong(id)).filter(action -> !action.isDeleted()).flatMap(action -> runs.find(action.run())
                .map(run -> new Presentation(action.plan().what(), run.run().path() + "/massnahmen", Set.of(Audience.of(run.initiative())))));
    }
}
