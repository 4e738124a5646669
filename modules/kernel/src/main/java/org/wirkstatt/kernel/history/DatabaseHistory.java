package org.wirkstatt.kernel.history;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.DatabaseException;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;

/** Revisions in the database; the author is whoever sends the request. */
@ApplicationScoped
class DatabaseHistory implements History {

    private static final int MAX_NOTE_LENGTH = 500;
    private static final int LIST_LIMIT = 200;

    @Inject
    Database database;
    @Inject
    RevisionRepository revisions;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    @Override
    public void record(ContentRef ref, String text, String note) {
        database.requireTransaction();
        String remark = note == null ? "" : note.strip();
        if (remark.length() > MAX_NOTE_LENGTH) {
            throw new IllegalArgumentException("a note has at most " + MAX_NOTE_LENGTH + " characters: " + remark.length());
        }
        Optional<Revision> latest = revisions.latest(ref);
        if (latest.map(Revision::text).filter(text::equals).isPresent()) {
            return;
        }
        int number = latest.map(Revision::number).orElse(0) + 1;
        try {
            revisions.add(ref, new Revision(number, clock.instant().truncatedTo(ChronoUnit.MICROS), user.member().map(Member::id), remark, text));
        } catch (DatabaseException e) {
            if (e.isDuplicateKey()) {
                // somebody else's edit of the same thing was committed a moment ago
                throw new EditConflictException(ref.toString());
            }
            throw e;
        }
    }

    @Override
    public List<Revision> list(ContentRef ref) {
        return revisions.list(ref, LIST_LIMIT);
    }

    @Override
    public Optional<Revision> find(ContentRef ref, int number) {
        return revisions.find(ref, number);
    }

    @Override
    public void rewrite(ContentRef ref, UnaryOperator<String> change) {
        database.requireTransaction();
        revisions.rewrite(ref, change);
    }

    @Override
    public void forget(ContentRef ref) {
        database.requireTransaction();
        revisions.remove(ref);
    }
}
