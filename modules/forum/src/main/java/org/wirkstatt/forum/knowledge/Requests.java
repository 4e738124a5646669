package org.wirkstatt.forum.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/** Asking for posts of a thread to become a material, and seeing how far that is. */
@ApplicationScoped
@Transactional
public class Requests {

    /** Most posts of one request. */
    public static final int MOST_POSTS = 20;
    /** Most characters of them together. */
    public static final int MOST_CHARACTERS = 100_000;
    /** Longest summary, in characters. */
    public static final int LONGEST_SUMMARY = 600;
    private static final int MOST_LISTED = 200;

    @Inject
    KnowledgeRepository rows;
    @Inject
    Pieces pieces;
    @Inject
    DraftText draftText;
    @Inject
    KnowledgeTelling telling;
    @Inject
    ConsentPeriod period;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Posts posts;
    @Inject
    Instance<DraftMaterials> drafts;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * Whether the person of this request may ask for posts of {@code thread}: editors where they read, coordinators of its region, and every
     * coordinator outside of closed circles. Never where nobody keeps materials.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayAsk(ForumThread thread) {
        return drafts.isResolvable() && user.may(ForumPermissions.MATERIAL) && threads.mayRead(thread) && !thread.isHidden()
                && (user.may(ForumPermissions.MATERIALS) || (thread.region() != null && user.coordinates(thread.region()))
                        || boards.find(thread.boardId()).filter(b -> b.access() != BoardAccess.CIRCLE).isPresent());
    }

    /** The thread, for whoever may ask for its posts. @throws NotFoundException if it is closed to the person or there is none */
    @Transactional(Transactional.TxType.SUPPORTS)
    public ForumThread thread(long id) {
        ForumThread thread = threads.get(id);
        if (!mayAsk(thread)) {
            throw new NotAllowedException(ForumPermissions.MATERIAL.id());
        }
        return thread;
    }

    /** Posts that can be chosen: shown ones, whose author has an account and can be asked; by number, at most {@code most}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Post> choosable(ForumThread thread, int most) {
        List<Post> shown = posts.shown(thread, 1, thread.lastNo()).stream().filter(p -> p.author() != null).limit(most).toList();
        Set<MemberId> known = members.isUnsatisfied() ? Set.of() : members.get().displayNames(shown.stream().map(Post::author).distinct().toList()).keySet();
        return shown.stream().filter(p -> known.contains(p.author())).toList();
    }

    /** The text that the draft would have if everybody agreed without a name. @throws InvalidForumException with every breach */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String preview(NewMaterialRequest form) {
        ForumThread thread = thread(form.thread());
        return draftText.of(thread, check(thread, form), Set.of());
    }

    /**
     * Asks the authors of the chosen posts; own posts count as agreed. A second call with the same form key asks nobody and answers the same.
     *
     * @throws InvalidForumException with every breach; nothing was saved
     */
    public MaterialRequest send(NewMaterialRequest form) {
        ForumThread thread = thread(threads.lock(form.thread()).id());
        Optional<MaterialRequest> made = rows.findByFormKey(form.formKey());
        if (made.isPresent()) {
            return made.get();
        }
        List<Post> chosen = check(thread, form);
        Instant now = now();
        MemberId me = user.member().orElseThrow().id();
        MaterialRequest request = new MaterialRequest(thread.id(), me, WrittenText.line(form.title()), WrittenText.line(form.summary()), form.formKey(), now,
                now.plus(period.length()));
        rows.add(request);
        chosen.forEach(post -> {
            Consent consent = new Consent(request.id(), post.id(), post.author(), pieces.revision(post), now);
            if (me.equals(post.author())) {
                consent.answer(form.ownNamed() ? Answer.NAMED : Answer.UNNAMED, Way.OWN, now);
            }
            rows.add(consent);
        });
        rows.flush();
        pieces.of(request).stream().filter(p -> p.standing().waits()).collect(Collectors.groupingBy(p -> p.consent().author()))
                .forEach((author, asked) -> telling.asked(request, thread, author, asked));
        outbox.enqueue(Drafting.JOB, request.ref());
        return request;
    }

    private List<Post> check(ForumThread thread, NewMaterialRequest form) {
        Map<Integer, Post> possible = choosable(thread, Integer.MAX_VALUE).stream().collect(Collectors.toMap(Post::no, Function.identity()));
        List<Post> chosen = form.numbers().stream().distinct().sorted().map(possible::get).filter(Objects::nonNull).toList();
        String gone = DraftText.list(form.numbers().stream().distinct().sorted().filter(no -> !possible.containsKey(no)).toList());
        new Check().must(!form.numbers().isEmpty(), "posts", "error.noPostChosen", "").must(gone.isEmpty(), "posts", "error.postsGone", gone)
                .must(chosen.size() <= MOST_POSTS, "posts", "error.manyPosts", MOST_POSTS)
                .must(chosen.stream().mapToInt(p -> p.text().length()).sum() <= MOST_CHARACTERS, "posts", "error.longPosts", MOST_CHARACTERS)
                .required("title", WrittenText.line(form.title()), Threads.LONGEST_TITLE)
                .required("summary", WrittenText.line(form.summary()), LONGEST_SUMMARY).orThrow();
        return chosen;
    }

    /**
     * A request with its thread and its posts.
     *
     * @param readable whether the person may read the thread; else neither its title nor who wrote in it is to be told
     */
    public record Shown(MaterialRequest request, ForumThread thread, boolean readable, List<Piece> pieces) {

        /** Posts whose authors have not answered. */
        public long waiting() {
            return pieces.stream().filter(p -> p.standing().waits()).count();
        }

        /** Whether editors have something to take out or to look at. */
        public boolean holds() {
            return pieces.stream().anyMatch(p -> p.standing().holds());
        }
    }

    /**
     * The latest first: for editors all, for coordinators the own ones. Those of threads that the person may not read are left out until there is a
     * draft, which editors have to care for.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Shown> list() {
        user.require(ForumPermissions.MATERIAL);
        MemberId own = user.may(ForumPermissions.MATERIALS) ? null : user.member().orElseThrow().id();
        List<MaterialRequest> all = rows.list(own, MOST_LISTED);
        Map<Long, ForumThread> around = threads.list(all.stream().map(MaterialRequest::threadId).distinct().toList());
        Map<Long, List<Piece>> asked = pieces.of(all);
        return all.stream().map(r -> new Shown(r, around.get(r.threadId()), threads.mayRead(around.get(r.threadId())), asked.getOrDefault(r.id(), List.of())))
                .filter(this::isOpenTo).toList();
    }

    /** @throws NotFoundException if there is none, or it is no business of the person */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Shown get(long id) {
        return mine(rows.find(id), id);
    }

    private Shown mine(Optional<MaterialRequest> found, long id) {
        user.require(ForumPermissions.MATERIAL);
        return found.filter(r -> user.may(ForumPermissions.MATERIALS) || user.member().map(m -> m.id().equals(r.requester())).orElse(false)).map(r -> {
            ForumThread thread = threads.find(r.threadId()).orElseThrow();
            return new Shown(r, thread, threads.mayRead(thread), pieces.of(r));
        }).filter(this::isOpenTo).orElseThrow(() -> new NotFoundException("materialRequest/" + id));
    }

    private boolean isOpenTo(Shown shown) {
        return shown.readable() || (shown.request().state() == RequestState.DRAFTED && user.may(ForumPermissions.MATERIALS));
    }

    /** Takes an open request back: nobody can answer any more. Once a draft is there this changes nothing. */
    public void withdraw(long id) {
        MaterialRequest request = mine(rows.lock(id), id).request();
        if (request.isOpen()) {
            request.end(RequestState.WITHDRAWN, now());
        }
    }

    /** An editor took out of the material what the author of {@code consent} took back, or looked at a post that is gone since. */
    public void removed(long id, long consent) {
        Shown shown = mine(rows.lock(id), id);
        user.require(ForumPermissions.MATERIALS);
        shown.pieces().stream().filter(p -> p.consent().id() == consent && p.standing().holds()).findFirst().ifPresent(p -> p.consent().removed(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
