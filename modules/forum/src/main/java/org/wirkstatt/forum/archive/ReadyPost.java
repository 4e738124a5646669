package org.wirkstatt.forum.archive;

import java.time.Instant;

import org.wirkstatt.platform.identity.MemberId;

/**
 * An entry as it will stand in the forum.
 *
 * @param parent key of the entry that it answers; null without
 * @param author the account; null without
 * @param name of somebody without account; null for none
 * @param text Markdown that keeps the rules of posts
 */
record ReadyPost(int entry, String key, String parent, Instant at, MemberId author, String name, String text) {
}
