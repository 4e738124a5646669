package org.wirkstatt.container;

import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.history.History;

/** Writes as any module writes: row, revision and outbox in one transaction. */
@ApplicationScoped
@Transactional
public class NoteService {

    static final String TYPE = "container.note";

    @Inject
    NoteRepository notes;
    @Inject
    Outbox outbox;
    @Inject
    History history;

    public void add(String id, String text) {
        write(id, text);
    }

    public void addAndFail(String id) {
        write(id, "never seen");
        throw new IllegalStateException("after everything was written");
    }

    /** Takes its number in the outbox at the barrier and commits when {@code commit} opens. */
    public void addAndWait(String id, CyclicBarrier written, CountDownLatch commit) {
        write(id, "late");
        try {
            written.await();
            commit.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> find(String id) {
        return notes.find(id).map(Note::text);
    }

    /** Without a transaction, so on a persistence context that the server keeps for whoever reads. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isThere(String id) {
        return notes.find(id).isPresent();
    }

    private void write(String id, String text) {
        ContentRef ref = new ContentRef(TYPE, id);
        notes.add(new Note(id, text));
        history.record(ref, text, "");
        outbox.changed(ref);
    }
}
