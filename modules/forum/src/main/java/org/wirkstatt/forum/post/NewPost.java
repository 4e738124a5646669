package org.wirkstatt.forum.post;

import java.util.List;

/**
 * An answer.
 *
 * @param replyTo number of the post that it answers; null for an answer to all
 * @param text Markdown
 * @param formKey different for each opened form or mail, so that it posts once; null without
 * @param files ids of files that {@link org.wirkstatt.forum.attachment.Uploads} keeps for the author
 */
public record NewPost(long thread, Integer replyTo, String text, Origin origin, String formKey, List<Long> files) {

    public NewPost {
        files = List.copyOf(files);
    }

    /** Without files. */
    public NewPost(long thread, Integer replyTo, String text, Origin origin, String formKey) {
        this(thread, replyTo, text, origin, formKey, List.of());
    }
}
