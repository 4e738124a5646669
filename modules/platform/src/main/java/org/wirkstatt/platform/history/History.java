package org.wirkstatt.platform.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Revisions of everything that people edit. A revision is the whole content in its file form (see
 * {@link org.wirkstatt.platform.content.ContentFiles}), so it can be compared, restored and exported.
 */
public interface History {

    /**
     * Adds the state of {@code ref} after an edit by the current user, in the running transaction. A text equal to the latest revision
     * adds nothing.
     *
     * @param note what the editor says about the change; may be empty, at most 500 characters
     * @throws IllegalStateException without a running transaction
     */
    void record(ContentRef ref, String text, String note);

    /** Newest first, without texts, at most 200. */
    List<Revision> list(ContentRef ref);

    /** One revision with its text. */
    Optional<Revision> find(ContentRef ref, int number);

    /**
     * Changes the texts of all revisions of {@code ref} in the running transaction, and adds none: for what must not be read anywhere any more, such
     * as the name of a person who is gone.
     *
     * @param change called with each text; gives the text that stands there from now on
     */
    void rewrite(ContentRef ref, UnaryOperator<String> change);

    /** Removes all revisions of a thing that is deleted for good, in the running transaction. */
    void forget(ContentRef ref);

    /**
     * @param number from 1, without gaps within a content
     * @param author empty for an import, or when the person is gone
     * @param text empty in lists
     */
    record Revision(int number, Instant at, Optional<MemberId> author, String note, String text) {
    }
}
