package org.wirkstatt.forum.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.FileChange;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.reading.ReadingService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/**
 * Opening threads and answering. Each call locks the row of its board (opening) or thread (answering) first, so a form that comes twice at the
 * same moment posts once, and what a moderator locked in this moment is locked.
 */
@ApplicationScoped
@Transactional
public class Posting {

    /** Name of the job that tells people of a new post; its content is the post. */
    public static final String TELL = "forum.tell";

    /** Name of the job that finds somebody who cares for a new question; its content is the thread. */
    public static final String CARE = "forum.care";

    @Inject
    PostRepository posts;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    ReadingService reading;
    @Inject
    Resent resent;
    @Inject
    Opening opening;
    @Inject
    PostLimits limits;
    @Inject
    Mentions mentions;
    @Inject
    Attachments attachments;
    @Inject
    History history;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * Opens a thread with its first post. A second call with the same form key opens nothing and answers the same.
     *
     * @throws InvalidForumException with every breach; nothing was saved
     */
    public ForumThread open(NewThread form) {
        return open(form, Origin.WEB);
    }

    /** As {@link #open(NewThread)}, for a thread that came in by another way. */
    public ForumThread open(NewThread form, Origin origin) {
        user.require(ForumPermissions.WRITE);
        Board board = boards.lock(form.board());
        Optional<ForumThread> made = threads.findByFormKey(form.formKey());
        if (made.isPresent()) {
            return made.get();
        }
        boards.requireWrite(board, "board");
        if (form.kind() == ThreadKind.ANNOUNCEMENT && !user.may(ForumPermissions.ANNOUNCE)) {
            throw new InvalidForumException("kind", "error.announce", "");
        }
        String text = opening.text(form);
        Instant now = now();
        MemberId author = user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
        String title = WrittenText.line(form.title());
        Optional<ForumThread> again = !form.files().isEmpty() ? Optional.empty() : resent.thread(board.id(), author, title, text, now);
        if (again.isPresent()) {
            return again.get();
        }
        limits.checkNew(author, form.kind().fields().get(0), text, now);
        ForumThread thread = threads.add(board, form.kind(), title, form.region() == null ? board.region() : form.region(), author,
                form.tags(), form.formKey(), now);
        add(thread, board, author, null, text, origin, null, form.files(), now);
        boards.count(board.id(), 1, 1, now);
        if (form.kind() == ThreadKind.QUESTION) {
            outbox.enqueue(CARE, thread.ref());
        }
        return thread;
    }

    /** The text that {@link #open} would make of a form; nothing is saved. @throws InvalidForumException with every breach */
    public String textOf(NewThread form) {
        return opening.text(form);
    }

    /** Answers as the person of this request. A second call with the same form key answers nothing more. */
    public Post reply(NewPost form) {
        user.require(ForumPermissions.WRITE);
        return replyAs(user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id(), form);
    }

    /**
     * Answers as {@code author}, who proved by other means who he or she is, such as the token of a mail; outside a request too.
     *
     * @throws NotFoundException if the thread is gone, hidden, or {@code author} may not read it
     * @throws ThreadLockedException if it takes no answers any more
     * @throws InvalidForumException if the text breaks rules or the board is archived
     */
    public Post replyAs(MemberId author, NewPost form) {
        ForumThread thread = threads.lock(form.thread());
        Optional<Post> made = form.formKey() == null ? Optional.empty() : posts.findByFormKey(form.formKey());
        if (made.isPresent()) {
            return made.get();
        }
        Board board = boards.find(thread.boardId()).orElseThrow(() -> new NotFoundException("board/" + thread.boardId()));
        if (thread.isHidden() || !boards.readersAmong(board, Set.of(author)).contains(author)) {
            throw new NotFoundException("thread/" + form.thread());
        }
        if (thread.isLocked()) {
            throw new ThreadLockedException();
        }
        if (board.isArchived()) {
            throw new InvalidForumException("text", "error.boardArchived", board.name());
        }
        String text = WrittenText.lines(form.text());
        PostText.check("text", text).orThrow();
        Integer replyTo = form.replyTo() == null ? null : posts.find(thread.id(), form.replyTo()).map(Post::no).orElse(null);
        Instant now = now();
        Optional<Post> again = !form.files().isEmpty() ? Optional.empty() : resent.answer(thread, author, replyTo, text, now);
        if (again.isPresent()) {
            return again.get();
        }
        limits.checkNew(author, "text", text, now);
        Post post = add(thread, board, author, replyTo, text, form.origin(), form.formKey(), form.files(), now);
        boards.count(board.id(), 0, 1, now);
        return post;
    }

    private Post add(ForumThread thread, Board board, MemberId author, Integer replyTo, String text, Origin origin, String formKey, List<Long> files,
            Instant now) {
        Post post = new Post(thread.id(), thread.take(author, now), author, replyTo, text, origin, formKey, now);
        posts.add(post);
        attachments.change(post.id(), author, text, FileChange.adding(files), now);
        mentions.keep(post, thread, board);
        history.record(post.ref(), text, "");
        reading.wrote(author, thread, post.no());
        outbox.changed(post.ref());
        outbox.changed(thread.ref());
        outbox.enqueue(TELL, post.ref());
        return post;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
