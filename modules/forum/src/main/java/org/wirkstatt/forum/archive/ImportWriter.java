package org.wirkstatt.forum.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.archive.ImportRepository.Row;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Archive;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;

/** Writes some posts of an archive, in one transaction: all of them or none. Nobody is told. */
@ApplicationScoped
public class ImportWriter {

    @Inject
    ImportRepository imports;
    @Inject
    Archive archive;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    Clock clock;

    /** How many of {@code keys} are in the board already. */
    @Transactional(Transactional.TxType.SUPPORTS)
    int known(long board, Collection<String> keys) {
        return imports.known(board, keys).size();
    }

    /**
     * @param all posts of the thread that can be taken over
     * @param some of these, which are written if they are not there
     * @param begun number of the thread in the forum, if earlier posts of it were written
     * @return number of the thread; empty once somebody cancelled
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Long> write(long id, ArchivedThread thread, List<ReadyPost> all, List<ReadyPost> some, Optional<Long> begun) {
        Optional<ArchiveImport> running = imports.lock(id).filter(i -> i.state() == ImportState.RUNNING);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        ArchiveImport it = running.get();
        Map<String, Post> known = known(it, all);
        ForumThread present = begun.or(() -> known.values().stream().findFirst().map(Post::threadId)).map(threads::lock).orElse(null);
        Board board = boards.find(it.boardId()).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ReadyPost post : some) {
            if (known.containsKey(post.key())) {
                continue;
            }
            if (present == null) {
                present = archive.open(board, thread.kind(), thread.title(), board.region(), post.author(), thread.tags(), post.text(), post.at());
                known.put(post.key(), archive.first(present));
            } else {
                known.put(post.key(), archive.reply(present, post.author(), answered(post, present, known), post.text(), post.at()));
            }
            imports.add(new Imported(known.get(post.key()).id(), it, post.key(), post.author() == null ? post.name() : null, post.author() != null, now));
            it.wrote(1);
        }
        return Optional.of(present.id());
    }

    private Map<String, Post> known(ArchiveImport it, List<ReadyPost> all) {
        Set<String> keys = new HashSet<>();
        all.forEach(post -> {
            keys.add(post.key());
            if (post.parent() != null) {
                keys.add(post.parent());
            }
        });
        Map<String, Post> known = new HashMap<>();
        for (Row row : imports.known(it.boardId(), keys)) {
            known.put(row.imported().entryKey(), row.post());
        }
        return known;
    }

    /** Number of the post that {@code post} answers; null if it is not there or stands in another thread. */
    private static Integer answered(ReadyPost post, ForumThread thread, Map<String, Post> known) {
        Post parent = post.parent() == null ? null : known.get(post.parent());
        return parent == null || parent.threadId() != thread.id() ? null : parent.no();
    }
}
