package org.wirkstatt.forum.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Recognises what somebody sent twice where the form key cannot: after going back, the browser opens the form anew and fills in what was typed.
 * The same words in the same place within ten minutes, with nothing written in between, are one post.
 */
@ApplicationScoped
class Resent {

    private static final Duration SOON = Duration.ofMinutes(10);

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;

    /** The answer that was sent already; empty for a new one. */
    Optional<Post> answer(ForumThread thread, MemberId author, Integer replyTo, String text, Instant now) {
        return latest(author, text, now).filter(p -> p.threadId() == thread.id() && p.no() > 1 && Objects.equals(p.replyTo(), replyTo));
    }

    /** The thread that was opened already; empty for a new one. */
    Optional<ForumThread> thread(long board, MemberId author, String title, String text, Instant now) {
        return latest(author, text, now).filter(p -> p.no() == 1).flatMap(p -> threads.find(p.threadId()))
                .filter(t -> t.boardId() == board && t.title().equals(title));
    }

    private Optional<Post> latest(MemberId author, String text, Instant now) {
        return posts.latestBy(author).filter(p -> p.isShown() && p.text().equals(text) && Duration.between(p.createdAt(), now).compareTo(SOON) < 0);
    }
}
