package org.wirkstatt.forum.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.follow.FollowLevel;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction.Done;
import org.wirkstatt.platform.text.Texts;

/** Links that choose how much somebody is told of a thread; the subject is the number of the thread. */
@ApplicationScoped
@Transactional
class LevelLinks {

    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    FollowService follows;
    @Inject
    Texts texts;

    String label(FollowLevel level, Locale locale) {
        return texts.of("forum", "link." + level, locale);
    }

    Optional<String> question(FollowLevel level, MemberId member, String subject, Locale locale) {
        return thread(member, subject).map(thread -> texts.of("forum", "link." + level + ".question", locale, thread.title()));
    }

    Done perform(FollowLevel level, MemberId member, String subject, Locale locale) {
        ForumThread thread = thread(member, subject).orElseThrow(() -> new NotFoundException("thread/" + subject));
        follows.followThreadAs(member, thread.id(), level);
        return new Done(texts.of("forum", "link." + level + ".done", locale, thread.title()), thread.path());
    }

    private Optional<ForumThread> thread(MemberId member, String subject) {
        return subject.matches("\\d{1,18}") ? threads.find(Long.parseLong(subject)).filter(t -> !t.isHidden())
                .filter(t -> boards.find(t.boardId()).filter(b -> boards.readersAmong(b, Set.of(member)).contains(member)).isPresent()) : Optional.empty();
    }
}
