package org.wirkstatt.forum.attachment;

import java.util.List;
import java.util.Set;

/**
 * Which files a form adds to a post and takes out of it.
 *
 * @param added ids of files that {@link Uploads} keeps for the author
 * @param removed ids of files of the post; others are passed over
 * @param note for the history; may be empty
 */
public record FileChange(List<Long> added, Set<Long> removed, String note) {

    public static final FileChange NONE = new FileChange(List.of(), Set.of(), "");

    public FileChange {
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    public static FileChange adding(List<Long> added) {
        return new FileChange(added, Set.of(), "");
    }
}
