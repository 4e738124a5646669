package org.wirkstatt.forum.knowledge;

import org.wirkstatt.forum.post.Post;

/**
 * A post of a request as it stands now.
 *
 * @param post with its present text; null if it is gone for good
 * @param revision number of the present text in the history of the post; 0 where that has none
 */
public record Piece(Consent consent, Post post, int revision, Standing standing) {
}
