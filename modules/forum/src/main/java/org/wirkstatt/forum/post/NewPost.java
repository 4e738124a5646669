package org.wirkstatt.forum.post;

/**
 * An answer.
 *
 * @param replyTo number of the post that it answers; null for an answer to all
 * @param text Markdown
 * @param formKey different for each opened form or mail, so that it posts once; null without
 */
public record NewPost(long thread, Integer replyTo, String text, Origin origin, String formKey) {
}
