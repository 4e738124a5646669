package org.wirkstatt.forum.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeDirectory;

/** Boards as they are read, and the one place that decides who may read and write what stands in them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Boards {

    @Inject
    BoardRepository boards;
    @Inject
    CurrentUser user;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<InitiativeDirectory> initiatives;

    /** Boards that the person of this request may read, in their order; archived ones are among them. */
    public List<Board> readable() {
        return boards.list().stream().filter(this::mayRead).toList();
    }

    /** Boards that everybody may read; those with invented people are left out. */
    public List<Board> published() {
        return boards.list().stream().filter(b -> b.access() == BoardAccess.PUBLIC && !b.isDemo()).toList();
    }

    /** Asks for no right. */
    public Optional<Board> find(String slug) {
        return boards.findBySlug(slug);
    }

    /** @throws NotFoundException if there is none, or the person of this request may not know of it */
    public Board get(String slug) {
        return boards.findBySlug(slug).filter(this::mayRead).orElseThrow(() -> new NotFoundException("board/" + slug));
    }

    /** @throws NotFoundException if there is none, or the person of this request may not know of it */
    public Board get(long id) {
        return find(id).filter(this::mayRead).orElseThrow(() -> new NotFoundException("board/" + id));
    }

    /** The board with a lock on its row until the running transaction ends. Asks for no right. @throws NotFoundException if there is none */
    @Transactional(Transactional.TxType.MANDATORY)
    public Board lock(long id) {
        return boards.lock(id).orElseThrow(() -> new NotFoundException("board/" + id));
    }

    /** Asks for no right. */
    public Optional<Board> find(long id) {
        return boards.find(id);
    }

    /** Whether the person of this request may read {@code board}. */
    public boolean mayRead(Board board) {
        return !Collections.disjoint(board.readers(), user.audiences());
    }

    /** Whether the person of this request may write in {@code board} now. */
    public boolean mayWrite(Board board) {
        return user.may(ForumPermissions.WRITE) && mayRead(board) && !board.isArchived();
    }

    /**
     * Refuses who may not write in {@code board}.
     *
     * @param field where the refusal is shown
     * @throws InvalidForumException if the board is archived, so that a form can keep what was written
     */
    public void requireWrite(Board board, String field) {
        user.require(ForumPermissions.WRITE);
        if (!mayRead(board)) {
            throw new NotFoundException("board/" + board.id());
        }
        if (board.isArchived()) {
            throw new InvalidForumException(field, "error.boardArchived", board.name());
        }
    }

    /** Those of {@code people} who may read {@code board} now; an account that is closed or gone may not. */
    public Set<MemberId> readersAmong(Board board, Collection<MemberId> people) {
        if (people.isEmpty() || grants.isUnsatisfied() || members.isUnsatisfied()) {
            return Set.of();
        }
        Map<MemberId, Set<Grant>> held = grants.get().grants(people);
        return members.get().displayNames(people).entrySet().stream().map(p -> new Member(p.getKey(), p.getValue(), held.getOrDefault(p.getKey(), Set.of())))
                .filter(m -> !Collections.disjoint(board.readers(), m.audiences()) || belongs(m, board)).map(Member::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a circle is that of a region of one of the member's initiatives. */
    private boolean belongs(Member member, Board board) {
        return board.access() == BoardAccess.CIRCLE && board.region() != null
                && initiatives.stream().anyMatch(d -> !Collections.disjoint(board.readers(), d.circlesOf(member.initiatives())));
    }

    /**
     * Tells the counters of a board what happened, in the running transaction.
     *
     * @param threads and {@code posts}: more or, below 0, fewer
     * @param at time of a new post; null without
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(long board, int threads, int posts, Instant at) {
        boards.count(board, threads, posts, at);
    }
}
