package org.wirkstatt.forum.care;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.CurrentUser;

/** Questions without answer, for those who coordinate. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OpenQuestions {

    /** More than anybody can look after; then the oldest stand here. */
    private static final int MOST = 200;
    private static final Duration DAY = Duration.ofHours(24);

    /**
     * @param workingDays full working days that it has waited
     * @param stage null where nobody was asked, as for one that was imported
     * @param own whether the person of this request coordinates the region of the question
     */
    public record Open(ForumThread thread, long workingDays, CareStage stage, boolean own) {
    }

    @Inject
    Threads threads;
    @Inject
    CareService care;
    @Inject
    CurrentUser user;

    /** Those that the person of this request may read, the oldest first; at most 200. */
    public List<Open> list() {
        user.require(ForumPermissions.CARE);
        List<ForumThread> waiting = threads.unanswered(MOST);
        Map<Long, CareStage> stages = care.stages(waiting);
        return waiting.stream().map(t -> new Open(t, care.waited(t).dividedBy(DAY), stages.get(t.id()), t.region() != null && user.coordinates(t.region()))).toList();
    }
}
