package org.wirkstatt.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirkstatt.search.index.TestPortal.MATERIAL;
import static org.wirkstatt.search.index.TestPortal.REGION;
import static org.wirkstatt.search.index.TestPortal.material;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchService;

class IndexFollowerTest {

    @TempDir
    Path data;
    private TestPortal portal;

    @BeforeEach
    void open() {
        portal = new TestPortal(data);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private long found(String text) {
        return new SearchService(portal.index, portal.contributors, portal.user()).search(SearchRequest.of(text)).total();
    }

    private void restart(String... types) {
        portal.close();
        portal = new TestPortal(data, portal, types.length == 0 ? new String[] {MATERIAL, REGION} : types);
    }

    private Path generation() throws IOException {
        return new IndexFolder(data.resolve("index")).current().orElseThrow();
    }

    @Test
    void aThingIsFoundRightAfterItsChangeWasFollowed() {
        portal.follow();
        portal.save(material("1", "Problembaum", "Ursachen und Folgen"));
        portal.follow();
        assertThat(found("Ursache")).isOne();
    }

    @Test
    void visitorsPagesAreToldOfTheNewState() {
        portal.follow();
        int before = portal.touched;
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        assertThat(portal.touched).isGreaterThan(before);
    }

    @Test
    void anEditReplacesTheFormerText() {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.save(material("1", "Zielbaum", "Wirkungen"));
        portal.follow();
        assertThat(found("Ursachen") + found("\"Problembaum\"")).isZero();
    }

    @Test
    void aDeletedThingIsGone() {
        ContentRef ref = portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.delete(ref);
        portal.follow();
        assertThat(found("Ursachen")).isZero();
    }

    @Test
    void afterAnErasureNoDeletedWordIsLeftOnTheDisk() throws IOException {
        for (int i = 0; i < 30; i++) {
            portal.save(material(String.valueOf(i), "Problembaum " + i, "Ursachen"));
        }
        ContentRef person = portal.save(material("100", "Zilpzalpine Zaunkönig", "Zwitschert"));
        portal.follow();
        portal.delete(person);
        portal.follow();
        portal.delete(SearchPersonalData.ERASED);
        portal.follow();
        try (var reader = SearchIndex.openReadOnly(data)) {
            assertThat(reader.numDeletedDocs()).isZero();
            for (var leaf : reader.leaves()) {
                for (var field : leaf.reader().getFieldInfos()) {
                    var terms = leaf.reader().terms(field.name);
                    if (terms != null) {
                        var each = terms.iterator();
                        while (each.next() != null) {
                            assertThat(each.term().utf8ToString()).doesNotContain("zilpzalp").doesNotContain("Zilpzalp");
                        }
                    }
                }
            }
        }
        assertThat(found("Ursachen")).isEqualTo(30);
    }

    @Test
    void aThingForNobodyIsNotKept() {
        portal.save(TestPortal.thing(MATERIAL, "1", "Problembaum", Set.of(), List.of(), Map.of(), "Ursachen"));
        portal.follow();
        assertThat(portal.index.<Integer>read((s, f) -> s.getIndexReader().numDocs())).isZero();
    }

    @Test
    void afterACleanStopNothingIsReadAgain() {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        restart();
        portal.failing.add("1");
        portal.follow();
        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void afterAKillWhatWasNotCommittedIsFollowedAgain() throws IOException {
        portal.follow();
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.pass(Duration.ofSeconds(10));
        portal.save(material("2", "Zielbaum", "Wirkungen"));
        portal.follow();
        portal.save(material("3", "Stakeholder", "Beteiligte"));
        portal.follow();
        portal.kill();

        portal = new TestPortal(data, portal, MATERIAL, REGION);
        assertThat(portal.index.position()).isEqualTo(2);
        portal.follow();

        assertThat(found("Ursachen") + found("Wirkungen") + found("Beteiligte")).isEqualTo(3);
    }

    @Test
    void anIndexThatWasNeverCompletedIsBuiltAnew() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.keepRebuildsWaiting();
        portal.follow();
        portal.kill();

        portal = new TestPortal(data, portal, MATERIAL, REGION);
        assertThat(portal.index.isComplete()).isFalse();
        portal.follow();

        assertThat(portal.index.isComplete()).isTrue();
        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void brokenFilesAreReplacedByANewIndex() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.close();
        try (Stream<Path> files = Files.list(generation())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs") || f.toString().endsWith(".doc")).toList()) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.seek(bytes.length() / 2);
                    bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
                }
            }
        }

        restart();
        portal.follow();

        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void missingFilesAreReplacedByANewIndex() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.close();
        try (Stream<Path> files = Files.list(generation())) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("segments")).toList()) {
                Files.delete(file);
            }
        }

        restart();
        portal.follow();

        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void aLostFolderIsBuiltAnew() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder()).filter(f -> !f.equals(data)).forEach(f -> f.toFile().delete());
        }

        restart();
        portal.follow();

        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void anIndexOfAnotherDatabaseDoesNotServe() {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.close();
        portal = new TestPortal(data);
        portal.logId = "log-2";
        assertThat(found("Ursachen")).isZero();
        portal.follow();
        assertThat(portal.index.isComplete()).isTrue();
    }

    @Test
    void anIndexOfAnotherSchemaIsBuiltAnew() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.close();
        Generation old = new Generation(generation(), new Texts());
        Map<String, String> data = old.committed();
        data.put("schema", "0.9");
        old.commit(data);
        old.close();

        restart();

        assertThat(portal.index.isComplete()).isFalse();
        portal.follow();
        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void anIndexAheadOfARestoredDatabaseIsBuiltAnew() {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.close();
        portal = new TestPortal(data);
        portal.follow();
        assertThat(found("Ursachen")).isZero();
    }

    @Test
    void theOldIndexServesDuringARebuild() {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.keepRebuildsWaiting();
        portal.rebuild();
        portal.duringWalk = () -> assertThat(found("Ursachen")).isOne();
        portal.background.remove(0).run();
        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void aChangeDuringARebuildIsNotLost() {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.duringWalk = () -> {
            portal.duringWalk = () -> { };
            portal.save(material("2", "Zielbaum", "Wirkungen"));
            portal.delete(new ContentRef(MATERIAL, "1"));
            portal.follow();
        };
        portal.rebuild();
        assertThat(found("Wirkungen")).isOne();
        assertThat(found("Ursachen")).isZero();
    }

    @Test
    void aRebuildLeavesOneFolder() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        Path before = generation();
        portal.rebuild();
        assertThat(generation()).isNotEqualTo(before);
        assertThat(before).doesNotExist();
    }

    @Test
    void theRequestOfTheCommandLineIsNoticedAndServedOnce() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        Path before = generation();
        Files.createFile(data.resolve("index/rebuild-requested"));
        portal.pulse();
        assertThat(generation()).isNotEqualTo(before);
        assertThat(data.resolve("index/rebuild-requested")).doesNotExist();
    }

    @Test
    void aThingThatItsModuleFailsToDeliverStopsNothing() {
        portal.follow();
        portal.failing.add("1");
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.save(material("2", "Zielbaum", "Wirkungen"));
        portal.follow();
        assertThat(found("Wirkungen")).isOne();
    }

    @Test
    void aThingThatWasOwedIsTakenInLater() {
        portal.follow();
        portal.failing.add("1");
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.failing.clear();
        portal.pass(Duration.ofMinutes(1));
        portal.follow();
        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void aThingThatWasOwedIsRememberedOverARestart() {
        portal.follow();
        portal.failing.add("1");
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        restart();
        portal.pass(Duration.ofMinutes(1));
        portal.follow();
        assertThat(found("Ursachen")).isOne();
    }

    @Test
    void thingsOfAModuleThatWasTakenAwayAreGone() {
        portal.save(TestPortal.thing(REGION, "1", "MINT-Region Trier", Set.of(Audience.PUBLIC), List.of(), Map.of()));
        portal.follow();
        restart(MATERIAL);
        assertThat(found("Trier")).isZero();
    }

    @Test
    void thingsOfAModuleThatComesBackAreThereAgain() {
        portal.save(TestPortal.thing(REGION, "1", "MINT-Region Trier", Set.of(Audience.PUBLIC), List.of(), Map.of()));
        portal.follow();
        restart(MATERIAL);
        portal.follow();
        restart();
        portal.follow();
        assertThat(found("Trier")).isOne();
    }

    @Test
    void theCommittedIndexCanBeOpenedForReadingOnly() throws IOException {
        portal.save(material("1", "Problembaum", "Ursachen"));
        portal.follow();
        portal.pass(Duration.ofSeconds(5));
        portal.pulse();
        try (var reader = SearchIndex.openReadOnly(data)) {
            assertThat(reader.numDocs()).isEqualTo(2);
        }
    }
}
