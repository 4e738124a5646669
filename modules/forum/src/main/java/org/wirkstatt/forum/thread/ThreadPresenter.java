package org.wirkstatt.forum.thread;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.platform.content.ContentPresenter;

/** Name and address of a thread for other modules; a hidden one is not told. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ThreadPresenter implements ContentPresenter {

    @Inject
    ThreadRepository threads;
    @Inject
    Boards boards;

    @Override
    public String type() {
        return ForumThread.CONTENT_TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        return threads.find(Long.parseLong(id)).filter(t -> !t.isHidden())
                .flatMap(t -> boards.find(t.boardId()).map(b -> new Presentation(t.title(), t.path(), b.readers())));
    }
}
