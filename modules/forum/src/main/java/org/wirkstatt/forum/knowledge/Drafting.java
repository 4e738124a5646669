package org.wirkstatt.forum.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;

/** Moves a request on: asks anew about edited posts, and makes the draft when everybody answered or the time is over. May come twice, from two nodes too. */
@ApplicationScoped
public class Drafting {

    /** Name of the job that moves a request on; its content is the request. */
    public static final String JOB = "forum.material";

    @Inject
    KnowledgeRepository rows;
    @Inject
    Pieces pieces;
    @Inject
    DraftText draftText;
    @Inject
    KnowledgeTelling telling;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Instance<DraftMaterials> drafts;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<ContentPresenter> presenters;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    /** Nothing happens for a request that is over, or while nobody keeps materials. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void moveOn(long id) {
        rows.lock(id).filter(MaterialRequest::isOpen).ifPresent(request -> {
            ForumThread thread = threads.find(request.threadId()).orElseThrow();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<Piece> all = pieces.of(request);
            boolean over = !request.dueAt().isAfter(now);
            if (!over) {
                askAnew(request, thread, all, now);
            }
            if ((over || all.stream().noneMatch(p -> p.standing().waits())) && drafts.isResolvable()) {
                finish(request, thread, all.stream().filter(p -> p.standing().agrees()).toList(), now);
            }
        });
    }

    private void askAnew(MaterialRequest request, ForumThread thread, List<Piece> all, Instant now) {
        Set<MemberId> edited = all.stream().filter(p -> p.standing() == Standing.EDITED).map(p -> p.consent().author()).collect(Collectors.toSet());
        all.stream().filter(p -> p.standing() == Standing.EDITED).forEach(p -> p.consent().ask(p.revision(), now));
        rows.flush();
        edited.forEach(author -> telling.asked(request, thread, author,
                all.stream().filter(p -> author.equals(p.consent().author()) && p.standing() != Standing.GONE).toList()));
    }

    private void finish(MaterialRequest request, ForumThread thread, List<Piece> agreed, Instant now) {
        if (agreed.isEmpty()) {
            request.end(RequestState.EMPTY, now);
            telling.empty(request);
            return;
        }
        agreed.forEach(p -> p.consent().use());
        request.drafted(drafts.get().make(draft(request, thread, agreed)), now);
        telling.drafted(request, material(request).map(Presentation::path).orElse(""));
    }

    private DraftMaterials.Draft draft(MaterialRequest request, ForumThread thread, List<Piece> agreed) {
        Map<MemberId, String> names = names(agreed);
        List<Post> posts = agreed.stream().map(Piece::post).toList();
        boolean open = boards.find(thread.boardId()).filter(b -> b.access() == BoardAccess.PUBLIC).isPresent() && !thread.isHidden();
        return new DraftMaterials.Draft(MaterialRequest.CONTENT_TYPE + "/" + request.id(), request.title(), request.summary(),
                draftText.of(thread, posts, names.keySet()), creators(agreed, names), threads.tags(List.of(thread)).getOrDefault(thread.id(), List.of()),
                thread.ref(), texts.of("forum", "draft.source", Locale.GERMAN, DraftText.numbers(posts.stream().map(Post::no).toList())), open);
    }

    private Map<MemberId, String> names(List<Piece> agreed) {
        Set<MemberId> named = agreed.stream().filter(p -> p.standing() == Standing.NAMED).map(p -> p.consent().author()).collect(Collectors.toSet());
        return named.isEmpty() || members.isUnsatisfied() ? Map.of() : members.get().displayNames(named);
    }

    /** Names in the order of the posts; one for all who are not named. */
    private List<String> creators(List<Piece> agreed, Map<MemberId, String> names) {
        List<String> creators = new ArrayList<>(agreed.stream().filter(p -> p.standing() == Standing.NAMED).map(p -> names.get(p.consent().author()))
                .filter(Objects::nonNull).distinct().toList());
        if (creators.isEmpty() || agreed.stream().anyMatch(p -> p.standing() == Standing.UNNAMED)) {
            creators.add(texts.of("forum", "draft.members", Locale.GERMAN));
        }
        return creators;
    }

    /** Materials made of posts of a thread. Asks for no right. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ContentRef> materials(long thread) {
        return rows.materials(thread);
    }

    /** Where the material stands that was made for {@code request}; empty while there is none, or it is gone. Asks for no right. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Presentation> material(MaterialRequest request) {
        return request.material().flatMap(m -> presenters.stream().filter(p -> p.type().equals(m.type())).findFirst().flatMap(p -> p.present(m.id())));
    }
}
