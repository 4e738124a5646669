package org.wirkstatt.forum.thread;

import java.util.List;
import java.util.Optional;

/**
 * Some threads, the latest first.
 *
 * @param next where the list goes on; empty at its end
 */
public record ThreadList(List<ForumThread> threads, Optional<Before> next) {

    /** @param found one more than {@code size} where there are more */
    static ThreadList of(List<ForumThread> found, int size) {
        return found.size() <= size ? new ThreadList(List.copyOf(found), Optional.empty())
                : new ThreadList(List.copyOf(found.subList(0, size)), Optional.of(Before.of(found.get(size - 1))));
    }
}
