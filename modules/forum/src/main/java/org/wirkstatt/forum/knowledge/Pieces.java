package org.wirkstatt.forum.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.history.History;

/** The posts of requests with what their authors say. Asks for no right. */
@ApplicationScoped
class Pieces {

    @Inject
    KnowledgeRepository rows;
    @Inject
    Posts posts;
    @Inject
    History history;

    /** In the order of the thread. */
    List<Piece> of(MaterialRequest request) {
        return of(List.of(request)).getOrDefault(request.id(), List.of());
    }

    Map<Long, List<Piece>> of(Collection<MaterialRequest> requests) {
        Map<Long, MaterialRequest> known = requests.stream().collect(Collectors.toMap(MaterialRequest::id, r -> r));
        List<Consent> consents = rows.consents(known.keySet());
        Map<Long, Post> texts = posts.list(consents.stream().map(Consent::postId).distinct().toList());
        return consents.stream().map(c -> piece(known.get(c.requestId()), c, texts.get(c.postId())))
                .sorted(Comparator.comparingInt(p -> p.post() == null ? Integer.MAX_VALUE : p.post().no()))
                .collect(Collectors.groupingBy(p -> p.consent().requestId()));
    }

    private Piece piece(MaterialRequest request, Consent consent, Post post) {
        int revision = post == null ? 0 : revision(post);
        return new Piece(consent, post, revision, switch (request.state()) {
            case OPEN -> asked(request, consent, post, revision);
            case DRAFTED -> drafted(consent, post);
            default -> Standing.LEFT_OUT;
        });
    }

    private static Standing asked(MaterialRequest request, Consent consent, Post post, int revision) {
        if (post == null || !post.isShown() || post.threadId() != request.threadId() || consent.author() == null || !consent.author().equals(post.author())) {
            return Standing.GONE;
        }
        if (consent.answer() == Answer.DECLINED) {
            return Standing.DECLINED;
        }
        if (revision != consent.revision()) {
            return Standing.EDITED;
        }
        return consent.answer() == null ? Standing.WAITING : given(consent);
    }

    private static Standing drafted(Consent consent, Post post) {
        if (consent.isToRemove()) {
            return Standing.TO_REMOVE;
        }
        if (consent.isRemoved()) {
            return Standing.REMOVED;
        }
        return !consent.isUsed() ? Standing.LEFT_OUT : post == null || !post.isShown() ? Standing.TO_CHECK : given(consent);
    }

    private static Standing given(Consent consent) {
        return consent.answer() == Answer.NAMED ? Standing.NAMED : Standing.UNNAMED;
    }

    /** Number of the present text in the history; 0 where that has none. */
    int revision(Post post) {
        return history.list(post.ref()).stream().mapToInt(History.Revision::number).max().orElse(0);
    }
}
