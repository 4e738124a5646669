package org.wirkstatt.forum.board;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.content.ContentPresenter;

/** Name and address of a board for other modules. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class BoardPresenter implements ContentPresenter {

    @Inject
    BoardRepository boards;

    @Override
    public String type() {
        return Board.CONTENT_TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        return boards.find(Long.parseLong(id)).map(b -> new Presentation(b.name(), b.path(), b.readers()));
    }
}
