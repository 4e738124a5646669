package org.wirkstatt.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirkstatt.kernel.change.ChangeSetup.thing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.kernel.persistence.DatabaseException;
import org.wirkstatt.platform.change.ChangeLog.Change;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.testkit.TestDatabase;

class SequencerTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCommittedChangeGetsAPosition(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        node.change(thing(1));

        node.sequencer.sequence();

        assertThat(node.log.after(0, 10)).containsExactly(new Change(1, thing(1)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRolledBackChangeLeavesNoRow(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);

        assertThatThrownBy(() -> node.transactions.in(() -> {
            node.outbox.changed(thing(1));
            throw new IllegalStateException("refused");
        })).hasMessage("refused");
        node.sequencer.sequence();

        assertThat(node.readLog()).isEmpty();
        assertThat(node.count("kernel_outbox")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangeNotCommittedYetIsNotSeen(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        try (Connection writer = transaction(node)) {
            OutboxRepository.add(writer, thing(1));

            node.sequencer.sequence();

            assertThat(node.readLog()).isEmpty();
            writer.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void writersWhoseNumbersCommitOutOfOrderLoseNothing(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        try (Connection early = transaction(node); Connection late = transaction(node)) {
            OutboxRepository.add(early, thing(1));
            OutboxRepository.add(late, thing(2));
            late.commit();
            node.sequencer.sequence();
            long read = node.log.end();

            early.commit();
            node.sequencer.sequence();

            assertThat(node.log.after(read, 10)).containsExactly(new Change(read + 1, thing(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void writersDoNotWaitForEachOther(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        try (Connection open = transaction(node); Connection other = transaction(node)) {
            OutboxRepository.add(open, thing(1));
            OutboxRepository.add(other, thing(1));
            other.commit();

            node.sequencer.sequence();

            assertThat(node.readLog()).containsExactly(thing(1));
            open.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasCommittedBeforeACrashIsFoundByTheNextSequencer(TestDatabase.Kind kind) throws Exception {
        ChangeSetup crashed = ChangeSetup.of(kind);
        crashed.change(thing(1));

        ChangeSetup next = crashed.secondNode();
        next.sequencer.sequence();

        assertThat(next.readLog()).containsExactly(thing(1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCrashInTheMiddleOfAMoveIsRepeatedByTheNextSequencer(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        node.change(thing(1));
        try (Connection crashing = transaction(node)) {
            long end = LogRepository.lock(crashing);
            List<OutboxRepository.Row> rows = OutboxRepository.first(crashing, 10);
            LogRepository.append(crashing, end, List.of(thing(1)));
            OutboxRepository.remove(crashing, rows);
            crashing.rollback();
        }

        node.sequencer.sequence();

        assertThat(node.log.after(0, 10)).containsExactly(new Change(1, thing(1)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aContentKeepsItsLatestPositionOnly(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        node.change(thing(1));
        node.change(thing(2));
        node.sequencer.sequence();
        node.change(thing(1));
        node.change(thing(1));

        node.sequencer.sequence();

        assertThat(node.log.after(0, 10)).containsExactly(new Change(2, thing(2)), new Change(3, thing(1)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void moreChangesThanABatchAreAllMoved(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        node.transactions.in(() -> {
            for (int i = 0; i < 2500; i++) {
                node.outbox.changed(thing(i));
            }
            return null;
        });

        long end = node.sequencer.sequence();

        assertThat(end).isEqualTo(2500);
        assertThat(node.count("kernel_outbox")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aReaderAmongManyWritersAndTwoSequencersMissesNothing(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind);
        ChangeSetup other = node.secondNode();
        node.sequencer.sequence();
        ExecutorService threads = Executors.newFixedThreadPool(7);
        AtomicBoolean writing = new AtomicBoolean(true);
        try {
            List<Future<Set<ContentRef>>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                int first = w * 1000;
                writers.add(threads.submit(() -> write(node, first)));
            }
            List<Future<?>> sequencers = List.of(threads.submit(sequencing(node, writing)), threads.submit(sequencing(other, writing)));
            Future<Set<ContentRef>> reader = threads.submit(reading(node, writing));

            Set<ContentRef> committed = new HashSet<>();
            for (Future<Set<ContentRef>> writer : writers) {
                committed.addAll(writer.get());
            }
            writing.set(false);
            for (Future<?> sequencer : sequencers) {
                sequencer.get();
            }

            assertThat(reader.get()).isEqualTo(committed);
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
    }

    /** Two changes a transaction, so that the numbers of writers are mixed; every fifth is rolled back. */
    private static Set<ContentRef> write(ChangeSetup node, int first) throws SQLException {
        Set<ContentRef> committed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            try (Connection connection = transaction(node)) {
                OutboxRepository.add(connection, thing(first + 2 * i));
                Thread.yield();
                OutboxRepository.add(connection, thing(first + 2 * i + 1));
                if (i % 5 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(thing(first + 2 * i));
                    committed.add(thing(first + 2 * i + 1));
                }
            }
        }
        return committed;
    }

    private static Callable<Void> sequencing(ChangeSetup node, AtomicBoolean writing) {
        return () -> {
            boolean last;
            do {
                last = !writing.get();
                try {
                    node.sequencer.sequence();
                } catch (DatabaseException e) {
                    // waited too long for the lock row: the next round tries again, as the portal does
                    last = false;
                }
            } while (!last);
            return null;
        };
    }

    /** Goes on from the last position it saw, never back; ends when writers ended and the outbox is empty. */
    private static Callable<Set<ContentRef>> reading(ChangeSetup node, AtomicBoolean writing) {
        return () -> {
            Set<ContentRef> seen = new HashSet<>();
            long position = 0;
            boolean last;
            do {
                last = !writing.get() && node.count("kernel_outbox") == 0;
                for (Change change : node.log.after(position, 50)) {
                    seen.add(change.ref());
                    position = change.position();
                }
            } while (!last || position < node.log.end());
            return seen;
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLogHasOneNameForAllNodes(TestDatabase.Kind kind) {
        ChangeSetup node = ChangeSetup.of(kind);

        assertThat(node.log.logId()).isEqualTo(node.secondNode().log.logId()).hasSize(36);
    }

    private static Connection transaction(ChangeSetup node) throws SQLException {
        Connection connection = node.dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
