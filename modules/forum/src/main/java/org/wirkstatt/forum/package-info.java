/**
 * The exchange of alumni and newcomers: boards, threads, numbered posts. Start at {@link org.wirkstatt.forum.post.Posting} for what people do
 * and at {@link org.wirkstatt.forum.board.Boards} for who may read what, which is decided there only.
 *
 * <p>A thread belongs to one board and is never empty: it opens with post no. 1. Numbers are given under a lock on the row of the thread, never
 * given twice and never change, so {@code #nr-4} stays. Everything that readers may want to know (a post, an edit, an accepted answer) raises
 * the change number of the thread under the same lock; what somebody has not seen is told by comparing numbers, not clocks.
 *
 * <p>{@code board} ← {@code thread} ← {@code post} ← {@code reading}, {@code follow} ← {@code knowledge} ← {@code web},
 * {@code rest}, {@code publication}.
 */
package org.wirkstatt.forum;
