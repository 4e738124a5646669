package org.wirkstatt.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ClassLoaderAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirkstatt.platform.change.Background;
import org.wirkstatt.platform.change.ChangeLog;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;

/** What only the real container shows: the built WAR with a small module beside it, JTA over two persistence units, the outbox. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    @Inject
    NoteService notes;
    @Inject
    ChangeLog log;
    @Inject
    History history;
    @Inject
    PublicState state;
    @Inject
    Modules modules;
    @Inject
    Background background;
    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive portal() {
        JavaArchive module = ShrinkWrap.create(JavaArchive.class, "module-container.jar")
                .addClasses(Note.class, NoteRepository.class, NoteService.class, TransactionsIT.class)
                .addAsManifestResource("container/wirkstatt-module.properties", "wirkstatt-module.properties")
                .addAsManifestResource("container/persistence.xml", "persistence.xml")
                .addAsManifestResource("container/beans.xml", "beans.xml")
                .addAsResource(new ClassLoaderAsset("container/V1__notes.sql"), "db/migration/container/V1__notes.sql");
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/portal-web.war")).addAsLibrary(module)
                .addAsLibraries(new File(org.assertj.core.api.Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }

    @Test
    void aModulesTablesAreMigratedBeforeAnythingElseHappens() {
        assertThat(modules.running()).extracting(ModuleDescriptor::id).contains("container");
        assertThat(notes.find("nobody")).isEmpty();
    }

    @Test
    void aCommittedChangeReachesTheLogWithItsRowAndItsRevision() {
        notes.add("committed", "kept");
        awaitInLog("committed");
        assertThat(notes.find("committed")).hasValue("kept");
        assertThat(history.list(new ContentRef(NoteService.TYPE, "committed"))).hasSize(1);
    }

    @Test
    void aRefusedChangeLeavesNeitherRowNorRevisionNorEntryInTheLog() {
        assertThatThrownBy(() -> notes.addAndFail("refused")).isInstanceOf(IllegalStateException.class);
        notes.add("after-refused", "marks the end");
        awaitInLog("after-refused");
        assertThat(notes.find("refused")).isEmpty();
        assertThat(history.list(new ContentRef(NoteService.TYPE, "refused"))).isEmpty();
        assertThat(inLog()).doesNotContain("refused");
    }

    @Test
    void aWriterThatCommitsLateIsNotLostBehindOneThatCameAfterItAndWasFaster() throws Exception {
        CyclicBarrier written = new CyclicBarrier(2);
        CountDownLatch commit = new CountDownLatch(1);
        var slow = executor.submit(() -> notes.addAndWait("slow", written, commit));
        written.await(30, TimeUnit.SECONDS);
        notes.add("fast", "took its number later and commits first");
        awaitInLog("fast");
        long readUpTo = log.end();
        commit.countDown();
        slow.get(30, TimeUnit.SECONDS);
        awaitInLog("slow");
        assertThat(log.after(readUpTo, 100)).extracting(change -> change.ref().id()).contains("slow");
    }

    @Test
    void theNumberForCopiesOfPagesRisesWithACommit() {
        long before = state.generation();
        notes.add("visible", "x");
        assertThat(state.generation()).isGreaterThan(before);
    }

    @Test
    void workInTheBackgroundReadsOnPersistenceContextsOfItsOwnAndKeepsThemWhenOtherWorkEnds() {
        notes.add("read", "by many");
        List<CompletableFuture<Void>> readers = IntStream.range(0, 4).mapToObj(reader -> CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                assertThat(notes.isThere("read")).isTrue();
                CompletableFuture.runAsync(() -> notes.isThere("read"), background).join(); // ends while the others read
            }
        }, background)).toList();
        readers.forEach(CompletableFuture::join);
    }

    private List<String> inLog() {
        return log.after(0, 10_000).stream().map(change -> change.ref().id()).toList();
    }

    /** The sequencer is woken by the commit; it needs some milliseconds. */
    private void awaitInLog(String id) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!inLog().contains(id)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(id + " is not in the log: " + inLog());
            }
            Thread.onSpinWait();
        }
    }
}
