package org.wirkstatt.forum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.care.PassingOn;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.CurrentUser;

/** Tells the reader of a question that he or she was asked for a first answer. */
@Named("forumAskedNote")
@RequestScoped
public class AskedNote {

    @Inject
    PassingOn passing;
    @Inject
    CurrentUser user;

    private Boolean asked;

    /** Whether the reader of {@code thread} was asked and may pass it on; one query for a page. */
    public boolean isFor(ForumThread thread) {
        if (asked == null) {
            asked = user.member().map(m -> passing.mayPassOn(m.id(), thread)).orElse(false);
        }
        return asked;
    }
}
