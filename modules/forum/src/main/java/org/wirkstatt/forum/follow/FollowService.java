package org.wirkstatt.forum.follow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Mention;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Follow levels. Who chose nothing is told of answers only: to the own post, to the own thread where the answer is to all, and of the own name.
 */
@ApplicationScoped
@Transactional
public class FollowService {

    /** What counts for who chose nothing. */
    public static final FollowLevel DEFAULT = FollowLevel.ANSWERS;

    @Inject
    FollowRepository follows;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    Posts posts;
    @Inject
    CurrentUser user;

    /** Level of the person of this request for a board. */
    public FollowLevel level(Board board) {
        return level(me(), FollowScope.BOARD, board.id()).orElse(DEFAULT);
    }

    /** Level of the person of this request for a thread, with that of its board where none was chosen. */
    public FollowLevel level(ForumThread thread) {
        MemberId me = me();
        return level(me, FollowScope.THREAD, thread.id()).or(() -> level(me, FollowScope.BOARD, thread.boardId())).orElse(DEFAULT);
    }

    private Optional<FollowLevel> level(MemberId member, FollowScope scope, long target) {
        return follows.find(member, scope, target).map(Follow::level);
    }

    /** Chooses a level for a board that the person of this request may read. */
    public void followBoard(long board, FollowLevel level) {
        choose(me(), FollowScope.BOARD, boards.get(board).id(), level);
    }

    /** Chooses a level for a thread that the person of this request may read. */
    public void followThread(long thread, FollowLevel level) {
        choose(me(), FollowScope.THREAD, threads.get(thread).id(), level);
    }

    /** Chooses for {@code member}, who proved by other means who he or she is, such as a signed link. Asks for no right. */
    public void followThreadAs(MemberId member, long thread, FollowLevel level) {
        choose(member, FollowScope.THREAD, thread, level);
    }

    private void choose(MemberId member, FollowScope scope, long target, FollowLevel level) {
        follows.find(member, scope, target).ifPresentOrElse(f -> f.choose(level), () -> follows.add(new Follow(member, scope, target, level)));
    }

    private MemberId me() {
        user.require(ForumPermissions.WRITE);
        return user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
    }

    /** Why somebody is told of a post. */
    public enum Why { ANSWER, MENTION, FOLLOWS }

    /** Who is to be told of {@code post}: never its author, only those who may read it now. One person is told once, for the strongest reason. */
    public Map<MemberId, Why> audience(Post post, ForumThread thread, Board board) {
        Map<MemberId, FollowLevel> chosen = new HashMap<>();
        follows.of(FollowScope.BOARD, board.id()).forEach(f -> chosen.put(f.member(), f.level()));
        follows.of(FollowScope.THREAD, thread.id()).forEach(f -> chosen.put(f.member(), f.level()));
        Map<MemberId, Why> told = new HashMap<>();
        chosen.forEach((member, level) -> {
            if (level == FollowLevel.ALL) {
                told.put(member, Why.FOLLOWS);
            }
        });
        posts.mentions(List.of(post)).getOrDefault(post.id(), List.of()).stream().map(Mention::member).forEach(m -> told.put(m, Why.MENTION));
        answered(post, thread).ifPresent(m -> told.put(m, Why.ANSWER));
        told.keySet().removeIf(m -> m.equals(post.author()) || chosen.getOrDefault(m, DEFAULT) == FollowLevel.NOTHING);
        Set<MemberId> readers = new HashSet<>(boards.readersAmong(board, told.keySet()));
        told.keySet().retainAll(readers);
        return told;
    }

    /** Who is told of every post of {@code thread} and may read it now. */
    public Set<MemberId> followers(ForumThread thread, Board board) {
        Map<MemberId, FollowLevel> chosen = new HashMap<>();
        follows.of(FollowScope.BOARD, board.id()).forEach(f -> chosen.put(f.member(), f.level()));
        follows.of(FollowScope.THREAD, thread.id()).forEach(f -> chosen.put(f.member(), f.level()));
        chosen.values().removeIf(level -> level != FollowLevel.ALL);
        return boards.readersAmong(board, chosen.keySet());
    }

    private Optional<MemberId> answered(Post post, ForumThread thread) {
        return post.no() == 1 ? Optional.empty() : post.replyTo() == null ? Optional.ofNullable(thread.author())
                : posts.find(thread, post.replyTo()).map(Post::author);
    }

    /** What {@code member} chose, for the copy of the person's data. */
    public List<Follow> of(MemberId member, int most) {
        return follows.of(member, most);
    }

    /** Forgets what {@code member} chose and bookmarked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member) {
        follows.removeFollows(member);
        follows.removeBookmarks(member);
    }
}
