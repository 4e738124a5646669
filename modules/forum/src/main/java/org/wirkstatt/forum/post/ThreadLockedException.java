package org.wirkstatt.forum.post;

import org.wirkstatt.forum.InvalidForumException;

/** The thread takes no answers any more. Nothing was saved; the form keeps the text. */
public class ThreadLockedException extends InvalidForumException {

    private static final long serialVersionUID = 1L;

    ThreadLockedException() {
        super("text", "error.locked", "");
    }

    @Override
    public int status() {
        return 409;
    }
}
