package org.wirkstatt.forum.intake;

import java.util.List;

import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.thread.ThreadKind;

/**
 * A board of {@code content/demo/forum} with its threads (docs/content-format.md).
 *
 * @param region slug, for a board of a region; null otherwise
 * @param round number, for a board of a round; null otherwise
 */
public record DemoBoardFile(String name, String about, String region, Integer round, BoardAccess access, Integer position, List<ThreadEntry> threads) {

    /** @param accepted number of the helpful answer; null without. @param posts the first one opens the thread */
    public record ThreadEntry(ThreadKind kind, String title, List<String> tags, String region, Integer accepted, List<PostEntry> posts) {

        public ThreadEntry {
            tags = tags == null ? List.of() : List.copyOf(tags);
            posts = posts == null ? List.of() : List.copyOf(posts);
        }
    }

    /**
     * @param by name of a demonstration account
     * @param daysAgo before the import; falling from post to post
     * @param to number of the post that it answers; null for an answer to all
     */
    public record PostEntry(String by, Integer daysAgo, Integer to, String text) {
    }

    public DemoBoardFile {
        threads = threads == null ? List.of() : List.copyOf(threads);
    }
}
