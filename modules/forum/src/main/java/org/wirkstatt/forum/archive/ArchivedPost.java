package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of an archive.
 *
 * @param entry place in the file, from 1
 * @param key the same for the same entry in another file; at most 64 characters
 * @param parent key of the entry that it answers; null without
 * @param name of the author as the file has it; may be empty
 * @param mail address of the author, claimed and not proven; only for finding the account, never kept
 */
record ArchivedPost(int entry, String key, String parent, Instant at, String name, Optional<String> mail, Content content) {

    /** Reads the text when it is needed. */
    @FunctionalInterface
    interface Content {
        /** Markdown. @throws EntryException if it cannot be read */
        String markdown() throws IOException, EntryException;
    }

    /** One entry cannot be taken over. */
    static final class EntryException extends Exception {

        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final String detail;

        EntryException(Reason reason, String detail) {
            super(reason.name());
            this.reason = reason;
            this.detail = detail;
        }

        Reason reason() {
            return reason;
        }

        String detail() {
            return detail;
        }
    }
}
