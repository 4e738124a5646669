package org.wirkstatt.forum.care;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.MemberId;

/** 'Not me': whoever was asked for a first answer passes that on at once, without a reason and without anybody else knowing. */
@ApplicationScoped
@Transactional
public class PassingOn {

    @Inject
    CareRepository cares;
    @Inject
    CareService service;
    @Inject
    Threads threads;
    @Inject
    Clock clock;

    /** Whether {@code member} was asked and the question still waits. Those who coordinate are asked last and pass nothing on. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayPassOn(MemberId member, ForumThread thread) {
        return CareService.waits(thread) && open(member, thread.id()).isPresent();
    }

    private Optional<Asked> open(MemberId member, long thread) {
        return cares.find(thread, member).filter(a -> a.stage() != CareStage.COORDINATION && a.passedOnAt() == null);
    }

    /** Asks the next person; nothing happens the second time, and once the question is answered. */
    public void passOn(MemberId member, long thread) {
        cares.lockTurn();
        Optional<Care> care = cares.lock(thread);
        Optional<ForumThread> found = threads.find(thread).filter(t -> mayPassOn(member, t));
        if (care.isPresent() && found.isPresent()) {
            open(member, thread).orElseThrow().passOn(clock.instant());
            service.askNext(care.get(), found.get());
        }
    }
}
