package org.wirkstatt.forum.web;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.publication.ThreadJsonLd;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.ui.JsonLd;

/** Public threads in the words of schema.org, ready for a script element and kept until something public changes. */
@ApplicationScoped
class ThreadDescriptions {

    private static final long MOST_CHARACTERS = 4_000_000;

    private record Key(long thread, long generation) {
    }

    @Inject
    ThreadJsonLd description;
    @Inject
    PublicState state;

    private final Cache<Key, String> kept = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher((Key key, String json) -> json.length() + 50).build();

    /** @param firstPage posts of the first page; asked for only where nothing is kept @return empty where search engines shall not know the thread */
    String of(ForumThread thread, Board board, Supplier<List<Post>> firstPage) {
        return kept.get(new Key(thread.id(), state.generation()), key -> {
            JsonObject json = description.of(thread, board, firstPage.get());
            return json == null ? "" : JsonLd.script(json);
        });
    }
}
