package org.wirkstatt.forum.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;

/** What readers are told of posts that came out of an archive. Costs nothing where there are none. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ImportedMarks {

    /** In the place of a name that is not kept. */
    public static final String NOBODY = "Archiv";

    @Inject
    ImportRepository imports;

    /**
     * @param name instead of that of an account; null where the post had an account when it was taken over
     * @param at when it was taken over
     */
    public record Mark(String name, Instant at) {
    }

    /**
     * Who opened a thread and who wrote last, where these are people without account.
     *
     * @param first and {@code last}: null where it is not such a post
     */
    public record Ends(String first, String last) {
    }

    /** Marks by post; one that was written in the portal is missing in the answer. */
    public Map<Long, Mark> of(Collection<Post> posts) {
        Map<Long, Mark> marks = new HashMap<>();
        imports.of(posts.stream().filter(p -> p.origin() == Origin.IMPORT).map(Post::id).toList()).forEach(i -> marks.put(i.postId(), new Mark(name(i), i.importedAt())));
        return marks;
    }

    /** Names for a list of threads; a thread without is missing in the answer. */
    public Map<Long, Ends> of(List<ForumThread> threads) {
        Map<Long, Ends> ends = new HashMap<>();
        imports.ends(threads.stream().filter(t -> t.author() == null || t.lastAuthor() == null).map(ForumThread::id).toList()).forEach(row -> {
            Ends before = ends.getOrDefault(row.post().threadId(), new Ends(null, null));
            ends.put(row.post().threadId(), row.post().no() == 1 ? new Ends(name(row.imported()), name(row.imported())) : new Ends(before.first(), name(row.imported())));
        });
        return ends;
    }

    private static String name(Imported imported) {
        return imported.isMatched() ? null : imported.authorName() == null ? NOBODY : imported.authorName();
    }
}
