package org.wirkstatt.forum.archive;

import java.util.List;

import org.wirkstatt.forum.thread.ThreadKind;

/**
 * Entries that belong together, the earliest first; their texts are asked for in this order.
 *
 * @param posts at least one
 */
record ArchivedThread(String title, ThreadKind kind, List<String> tags, List<ArchivedPost> posts) {
}
