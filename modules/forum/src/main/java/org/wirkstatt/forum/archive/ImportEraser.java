package org.wirkstatt.forum.archive;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.archive.ImportRepository.Row;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Archive;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.history.History;

/**
 * Takes what an import wrote out of one thread. A thread in which only the import wrote goes as a whole; where others wrote, or where something is
 * kept about it, texts go and the numbers stay, so that the answers of others keep their place.
 */
@ApplicationScoped
public class ImportEraser {

    @Inject
    ImportRepository imports;
    @Inject
    Archive archive;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    Attachments attachments;
    @Inject
    History history;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /** Threads in which something of the import stands. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Long> threads(long id, int most) {
        return imports.threadsOf(id, most);
    }

    /** @return posts that were taken away */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int remove(long id, long number) {
        ForumThread thread = threads.lock(number);
        List<Row> rows = imports.ofThread(id, number);
        if (imports.countPosts(number) != rows.size()) {
            return empty(id, number);
        }
        int shown = (int) rows.stream().filter(row -> row.post().isShown()).count();
        boards.count(thread.boardId(), thread.isHidden() ? 0 : -1, thread.isHidden() ? 0 : -shown, null);
        rows.forEach(row -> {
            attachments.forget(row.post().id());
            history.forget(row.post().ref());
            outbox.changed(row.post().ref());
        });
        outbox.changed(thread.ref());
        imports.removeThread(number, rows.stream().map(row -> row.post().id()).toList());
        return rows.size();
    }

    /** @return posts whose text was taken away */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int empty(long id, long number) {
        ForumThread thread = threads.lock(number);
        List<Row> rows = imports.ofThread(id, number);
        rows.forEach(row -> {
            archive.takeBack(thread, row.post(), clock.instant());
            imports.remove(row.imported());
        });
        return rows.size();
    }
}
