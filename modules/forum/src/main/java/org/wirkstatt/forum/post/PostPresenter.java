package org.wirkstatt.forum.post;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.content.ContentPresenter;

/** Name and address of a post for other modules; a hidden or deleted one is not told. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostPresenter implements ContentPresenter {

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;

    @Override
    public String type() {
        return Post.CONTENT_TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        return posts.find(Long.parseLong(id)).filter(Post::isShown).flatMap(p -> threads.find(p.threadId()).filter(t -> !t.isHidden())
                .flatMap(t -> boards.find(t.boardId()).map(b -> new Presentation(t.title() + ", Nr. " + p.no(), p.path(), b.readers()))));
    }
}
