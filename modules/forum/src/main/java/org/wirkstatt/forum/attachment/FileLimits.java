package org.wirkstatt.forum.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many and how large files of posts may be, as the operator set it. */
@ApplicationScoped
public class FileLimits {

    static final int AN_HOUR_OF_FRESH = 10;

    @Inject
    @ConfigProperty(name = "wirkstatt.forum.files.per-post", defaultValue = "5")
    int perPost = 5;
    @Inject
    @ConfigProperty(name = "wirkstatt.forum.files.max-bytes", defaultValue = "20000000")
    long maxBytes = 20_000_000;
    @Inject
    @ConfigProperty(name = "wirkstatt.forum.files.per-hour", defaultValue = "40")
    int perHour = 40;

    /** Files below one post; pictures in its text are limited with the text. */
    public int perPost() {
        return perPost;
    }

    /** Of one file. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Files that one person may upload in an hour, pictures in texts among them. @param fresh whether the limits of fresh accounts hold */
    int perHour(boolean fresh) {
        return fresh ? Math.min(perHour, AN_HOUR_OF_FRESH) : perHour;
    }
}
