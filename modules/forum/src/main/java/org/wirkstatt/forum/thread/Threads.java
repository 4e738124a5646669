package org.wirkstatt.forum.thread;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.WrittenText;

/** Threads as they are read; each reader sees those of the boards that he or she may read, and hidden ones only moderators. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Threads {

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 150;

    private static final Comparator<ForumThread> LATEST_FIRST = Comparator.comparing(ForumThread::lastPostAt).thenComparing(ForumThread::id).reversed();

    @Inject
    ThreadRepository threads;
    @Inject
    Boards boards;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;

    /** For CDI. */
    public Threads() {
    }

    Threads(ThreadRepository threads, Boards boards, Outbox outbox, CurrentUser user) {
        this.threads = threads;
        this.boards = boards;
        this.outbox = outbox;
        this.user = user;
    }

    /** @throws NotFoundException if there is none, or the person of this request may not know of it */
    public ForumThread get(long id) {
        return find(id).filter(this::mayRead).orElseThrow(() -> new NotFoundException("thread/" + id));
    }

    /** Asks for no right. */
    public Optional<ForumThread> find(long id) {
        return threads.find(id);
    }

    /** Asks for no right; an unknown number is missing in the answer. */
    public Map<Long, ForumThread> list(Collection<Long> ids) {
        return threads.list(ids).stream().collect(Collectors.toMap(ForumThread::id, t -> t));
    }

    /** Numbers of all threads that are not hidden. The caller closes the stream. */
    public Stream<Long> ids() {
        return threads.ids();
    }

    /** Addresses of the threads of {@code boards} that are not hidden, the latest first. Asks for no right. The caller closes the stream. */
    public Stream<Address> addresses(Collection<Board> of) {
        return threads.addresses(of.stream().map(Board::id).toList()).map(row -> new Address(ForumThread.path((long) row[0], (String) row[1]), (Instant) row[2]));
    }

    /** Where a thread is and when it was last written in. */
    public record Address(String path, Instant lastPostAt) {
    }

    /** Threads of {@code board} that are not hidden, the latest first. Asks for no right. */
    public ThreadList shown(Board board, Optional<Before> before, int size) {
        return ThreadList.of(threads.ofBoard(board.id(), false, before, size + 1), size);
    }

    /**
     * Says in a transaction of its own that threads of {@code board} changed: their readers may be others now.
     *
     * @param after number of the thread behind which to go on; 0 for the beginning
     * @return number of the last one; empty where none was left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Long> retell(long board, long after, int most) {
        List<Long> some = threads.idsOf(board, after, most);
        some.forEach(id -> outbox.changed(ForumThread.ref(id)));
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    /** Whether the person of this request may read {@code thread}. */
    public boolean mayRead(ForumThread thread) {
        return (!thread.isHidden() || user.may(ForumPermissions.MODERATE)) && boards.find(thread.boardId()).filter(boards::mayRead).isPresent();
    }

    /** Threads of a board that the caller was given by {@link Boards}. */
    public ThreadList ofBoard(Board board, Optional<Before> before, int size) {
        return ThreadList.of(threads.ofBoard(board.id(), user.may(ForumPermissions.MODERATE), before, size + 1), size);
    }

    /** Threads of all boards that the person of this request may read, hidden ones left out. */
    public ThreadList newest(Optional<Before> before, int size) {
        return ThreadList.of(latest(boards.readable(), before, size + 1), size);
    }

    /** Board by board, that with the latest post first, until no later thread can come: mostly a few of them have to be asked. */
    private List<ForumThread> latest(List<Board> of, Optional<Before> before, int most) {
        List<ForumThread> found = List.of();
        for (Board board : of.stream().filter(b -> b.lastPostAt() != null).sorted(Comparator.comparing(Board::lastPostAt).reversed()).toList()) {
            if (found.size() >= most && board.lastPostAt().isBefore(found.get(most - 1).lastPostAt())) {
                return found;
            }
            found = Stream.concat(found.stream(), threads.ofBoard(board.id(), false, before, most).stream()).sorted(LATEST_FIRST).limit(most).toList();
        }
        return found;
    }

    /** As {@link #newest}, of those filed under {@code tag}. */
    public ThreadList withTag(String tag, Optional<Before> before, int size) {
        return ThreadList.of(threads.withTag(tag, readable(), before, size + 1), size);
    }

    /** Questions that nobody but who asked has answered, of boards that the person of this request may read, the oldest first; locked and hidden ones left out. */
    public List<ForumThread> unanswered(int most) {
        return threads.unanswered(readable(), most);
    }

    private List<Long> readable() {
        return boards.readable().stream().map(Board::id).toList();
    }

    /** Tags by thread; a thread without is missing in the answer. */
    public Map<Long, List<String>> tags(Collection<ForumThread> of) {
        return threads.tags(of.stream().map(ForumThread::id).toList()).stream()
                .collect(Collectors.groupingBy(Tag::threadId, Collectors.mapping(Tag::tag, Collectors.toList())));
    }

    /** Whether the person of this request may change title, region and tags of {@code thread}: who opened it, and moderators. */
    public boolean mayEdit(ForumThread thread) {
        return user.may(ForumPermissions.MODERATE) || (isOwn(thread) && !thread.isLocked());
    }

    /** Whether the person of this request may choose the accepted answer: who asked, and who coordinates the region. */
    public boolean mayAccept(ForumThread thread) {
        return thread.kind() == ThreadKind.QUESTION && mayRead(thread)
                && (isOwn(thread) || (thread.region() != null && user.coordinates(thread.region())));
    }

    private boolean isOwn(ForumThread thread) {
        return user.member().map(m -> m.id().equals(thread.author())).orElse(false);
    }

    /** Changes title, region and tags. @param region null for none */
    @Transactional
    public ForumThread rename(long id, String title, RegionId region, List<String> tags) {
        ForumThread thread = lock(id);
        if (!mayRead(thread)) {
            throw new NotFoundException("thread/" + id);
        }
        if (!mayEdit(thread)) {
            throw new NotAllowedException("forum.thread.edit");
        }
        String clean = WrittenText.line(title);
        check(clean, tags).orThrow();
        thread.rename(clean, region);
        tag(thread, tags);
        outbox.changed(thread.ref());
        return thread;
    }

    /** What a thread must be, for the caller to add to. */
    public static Check check(String title, List<String> tags) {
        return new Check().required("title", title, LONGEST_TITLE).must(tags.size() <= TagList.MOST, "tags", "error.tooManyTags", TagList.MOST)
                .must(tags.stream().allMatch(t -> t.length() <= TagList.LONGEST), "tags", "error.tagTooLong", TagList.LONGEST);
    }

    /** The thread with a lock on its row until the running transaction ends. Asks for no right. @throws NotFoundException if there is none */
    @Transactional(Transactional.TxType.MANDATORY)
    public ForumThread lock(long id) {
        return threads.lock(id).orElseThrow(() -> new NotFoundException("thread/" + id));
    }

    /** Asks for no right. */
    public Optional<ForumThread> findByFormKey(String key) {
        return key == null ? Optional.empty() : threads.findByFormKey(key);
    }

    /**
     * Adds a thread that has no post yet: the caller adds the first in the same transaction. Asks for no right and checks nothing.
     *
     * @param region null for none
     * @param author null for somebody who is gone
     * @param formKey null without
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ForumThread add(Board board, ThreadKind kind, String title, RegionId region, MemberId author, List<String> tags, String formKey, Instant at) {
        ForumThread thread = new ForumThread(board.id(), kind, title, region, author, formKey, at);
        threads.add(thread);
        threads.flush();
        tag(thread, tags);
        return thread;
    }

    private void tag(ForumThread thread, List<String> tags) {
        threads.removeTags(thread.id());
        tags.stream().distinct().forEach(tag -> threads.addTag(new Tag(thread.id(), tag)));
    }

    /** Threads that {@code member} opened, by age, for the copy of the person's data. */
    public List<ForumThread> openedBy(MemberId member, int first, int most) {
        return threads.openedBy(member.value(), first, most);
    }

    /** Afterwards no thread leads to {@code member}. @param title in the place of those that the person wrote; null leaves them */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member, String title) {
        for (List<ForumThread> some = threads.of(member.value(), 200); !some.isEmpty(); some = threads.of(member.value(), 200)) {
            some.forEach(t -> {
                t.forget(member, title);
                outbox.changed(t.ref());
            });
            threads.flush();
        }
    }
}
