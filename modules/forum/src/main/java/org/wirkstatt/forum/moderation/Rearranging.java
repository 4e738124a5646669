package org.wirkstatt.forum.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.ModeratedPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.text.WrittenText;

/** What moderators do across threads and boards; old addresses lead on. */
@ApplicationScoped
@Transactional
public class Rearranging {

    /** More posts than anybody rearranges by hand, and than one transaction should carry. */
    static final int MOST_POSTS = 500;

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    @Inject
    DecisionBook book;
    @Inject
    ModeratedPosts moderated;
    @Inject
    Moderation moderation;
    @Inject
    Relocation relocation;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Outbox outbox;

    /** Puts a thread into another board, whose rights hold at once: for pages, search, notices and answers by mail. */
    public Decision move(long id, long board, String remark) {
        ForumThread thread = book.lock(id);
        Board to = boards.get(board);
        if (to.id() == thread.boardId() || to.isArchived()) {
            throw new InvalidForumException("board", to.isArchived() ? "error.boardArchived" : "error.sameBoard", to.name());
        }
        Decision decision = book.take(Action.MOVE, thread, Statement.remark(remark), book.now());
        decision.keep(thread.boardId(), null);
        put(thread, to.id());
        return decision;
    }

    void put(ForumThread thread, long board) {
        if (!thread.isHidden()) {
            boards.count(thread.boardId(), -1, -thread.posts(), null);
            boards.count(board, 1, thread.posts(), thread.lastPostAt());
        }
        thread.moveTo(board);
        outbox.changed(thread.ref());
        moderated.list(thread).forEach(p -> outbox.changed(p.ref()));
    }

    /**
     * Makes a new thread of some posts, in the same board.
     *
     * @param numbers such as {@code 4, 6-9}; never the first, which the thread cannot be without
     */
    public ForumThread split(long id, String numbers, String title, String remark) {
        ForumThread thread = book.lock(id);
        List<Post> chosen = moderated.list(thread, numbers(numbers, thread));
        if (chosen.isEmpty() || chosen.get(0).no() == 1) {
            throw new InvalidForumException("numbers", chosen.isEmpty() ? "error.splitNone" : "error.splitFirst", "");
        }
        String clean = WrittenText.line(title);
        Threads.check(clean, List.of()).must(chosen.size() <= MOST_POSTS, "numbers", "error.tooManyPosts", MOST_POSTS).orThrow();
        Board board = boards.find(thread.boardId()).orElseThrow();
        Instant first = chosen.get(0).createdAt();
        ForumThread made = threads.add(board, ThreadKind.DISCUSSION, clean, thread.region(), chosen.get(0).author(), List.of(), null, first);
        boards.count(board.id(), 1, 0, null);
        Decision decision = book.take(Action.SPLIT, thread, Statement.remark(remark), book.now());
        Integer accepted = thread.acceptedNo();
        boolean takesAnswer = accepted != null && chosen.stream().anyMatch(p -> p.no() == accepted);
        decision.keep(made.id(), takesAnswer ? accepted : null);
        if (takesAnswer) {
            thread.accept(null, null);
        }
        relocation.append(chosen, thread, made, decision);
        return made;
    }

    /** Puts all posts of a thread behind those of another one; its address leads there from now on. */
    public Decision merge(long id, long into, String remark) {
        if (id == into) {
            throw new InvalidForumException("into", "error.sameThread", "");
        }
        ForumThread first = book.lock(Math.min(id, into));
        ForumThread second = book.lock(Math.max(id, into));
        ForumThread thread = first.id() == id ? first : second;
        ForumThread target = thread == first ? second : first;
        List<Post> posts = moderated.list(thread);
        if (posts.isEmpty() || thread.isHidden() || target.isHidden() || posts.size() > MOST_POSTS) {
            throw new InvalidForumException("into", posts.size() > MOST_POSTS ? "error.tooManyPosts" : "error.mergeHidden", MOST_POSTS);
        }
        Decision decision = book.take(Action.MERGE, thread, Statement.remark(remark), book.now());
        decision.keep(target.id(), null);
        relocation.append(posts, thread, target, decision);
        moderation.turn(thread, book.now());
        return decision;
    }

    private static Set<Integer> numbers(String typed, ForumThread thread) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : (typed == null ? "" : typed).strip().replaceAll("\\s*[-–]\\s*", "-").split("[,;\\s]+")) {
            Matcher form = PART.matcher(part);
            if (!form.matches()) {
                throw new InvalidForumException("numbers", "error.splitNumbers", "");
            }
            int from = Integer.parseInt(form.group(1));
            int to = Math.min(form.group(2) == null ? from : Integer.parseInt(form.group(2)), thread.lastNo());
            for (int n = from; n <= to; n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }
}
