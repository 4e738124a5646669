package org.wirkstatt.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.module.ModuleData.Holding;
import org.wirkstatt.platform.module.ModuleData.State;
import org.wirkstatt.platform.module.ModuleData.Work;
import org.wirkstatt.testkit.TestDatabase;

class ModuleArchivesTest {

    @TempDir
    Path data;

    private static void seed(Archives portal, FileRef picture) {
        portal.sql("insert into probe_parent (id, name, earlier, secret) values (9, 'Größe „9“\n<&>', null, 'nur versiegelt')",
                "insert into probe_parent (id, name, earlier, secret) values (2, 'zwei', 9, null)",
                "insert into probe_a_child (parent_id, place, chosen, amount, share, at, on_day, picture, bytes) values (2, 1, true, 12.500, 0.1, timestamp '2026-02-03 04:05:06.789', date '2026-02-03', '"
                        + picture.sha256() + "', '')",
                "insert into probe_a_child (parent_id, place) values (2, 0)",
                "alter sequence probe_parent_seq restart with 151",
                "insert into kernel_revision (type, content_id, number, recorded_at, author, note, text) values ('probe.thing', '2', 1, timestamp '2026-01-01 00:00:00', null, 'n', 'früher')",
                "insert into kernel_revision (type, content_id, number, recorded_at, author, note, text) values ('other.thing', '2', 1, timestamp '2026-01-01 00:00:00', null, 'n', 'fremd')",
                "insert into kernel_change_log (position, type, content_id) values (1, 'probe.thing', '2')",
                "insert into kernel_change_log (position, type, content_id) values (2, 'other.thing', '2')",
                "insert into kernel_job (name, type, content_id, state, failures, due_at) values ('probe.x', 'probe.thing', '2', 'WAITING', 0, timestamp '2026-01-01 00:00:00')",
                "insert into kernel_setting (name, content) values ('wirkstatt.probe.x', '1')");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasExportedAndDeletedComesBackAsItWas(TestDatabase.Kind kind) throws IOException {
        Archives portal = new Archives(kind, data, "probe", "");
        FileRef picture = portal.keep("ein Bild");
        seed(portal, picture);
        Path first = portal.exported("probe");
        assertThat(Archives.content(first).get("tables/probe_parent.jsonl")).contains("\"Größe „9“\\n<&>\"").doesNotContain("versiegelt");
        assertThat(Archives.content(first)).containsEntry("files/" + picture.sha256(), "ein Bild");
        assertThat(Archives.content(first).get("tables/kernel_revision.jsonl")).contains("früher").doesNotContain("fremd");

        portal.installed.switchOff("probe");
        assertThat(portal.done(() -> portal.archives.delete("probe")).state()).isEqualTo(State.DONE);
        assertThat(portal.ask("select count(*) from probe_parent") + portal.ask("select count(*) from probe_a_child")
                + portal.ask("select count(*) from kernel_revision where type like 'probe%'") + portal.ask("select count(*) from kernel_job")
                + portal.ask("select count(*) from kernel_setting")).isEqualTo("00000");
        assertThat(portal.ask("select count(*) from kernel_revision")).as("those of others stay").isEqualTo("1");
        assertThat(portal.ask("select type from kernel_outbox")).as("the index is told").isEqualTo("probe.thing");
        assertThat(portal.store.forgotten()).extracting(FileRef::sha256).containsExactly(picture.sha256());
        assertThat(portal.forgotten).containsExactly("probe");
        Files.delete(portal.store.path(picture));

        assertThat(portal.done(() -> fill(portal, first)).state()).isEqualTo(State.DONE);
        assertThat(portal.ask("select secret from probe_parent where id = 9")).isEqualTo("nur versiegelt");
        assertThat(portal.ask("select earlier from probe_parent where id = 2")).isEqualTo("9");
        assertThat(Archives.content(portal.exported("probe"))).isEqualTo(Archives.content(first));
        assertThat(Files.readString(portal.store.path(picture))).isEqualTo("ein Bild");
    }

    private static long fill(Archives portal, Path archive) {
        try {
            return portal.archives.fill("probe", Archives.copy(archive));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anArchiveOfOneDatabaseGoesIntoAnotherAndOlderTablesAreBroughtUpToDate() throws IOException {
        Archives old = new Archives(TestDatabase.Kind.H2, data, "probe", "1");
        seed(old, old.keep("ein Bild"));
        Path archive = old.exported("probe");

        Archives portal = new Archives(TestDatabase.Kind.POSTGRESQL, data, "probe", "");
        portal.installed.switchOff("probe");
        assertThat(portal.done(() -> fill(portal, archive)).state()).isEqualTo(State.DONE);

        assertThat(portal.ask("select note from probe_parent where id = 9")).isEqualTo("neu");
        assertThat(portal.ask("select amount from probe_a_child where place = 1")).isEqualTo("12.500");
        assertThat(portal.ask("select nextval('probe_parent_seq')")).isEqualTo("151");
        assertThat(portal.ask("select hold from kernel_module_switch")).isEqualTo("RESTART");
        portal.left.atStart();
        assertThat(portal.ask("select hold from kernel_module_switch")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void newerTablesAreRefusedAndNothingIsChanged(TestDatabase.Kind kind) throws IOException {
        Archives newer = new Archives(kind, data, "probe", "");
        seed(newer, newer.keep("ein Bild"));
        Path archive = newer.exported("probe");
        Archives portal = new Archives(kind, data, "probe", "1");
        portal.installed.switchOff("probe");

        Work work = portal.done(() -> fill(portal, archive));

        assertThat(work.state() + " " + work.problem()).isEqualTo("FAILED archive.newer");
        assertThat(portal.ask("select count(*) from probe_parent")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anArchiveThatSomebodyChangedIsRefusedWholeAlsoWhenItsTablesAreOlder(TestDatabase.Kind kind) throws IOException {
        Archives old = new Archives(kind, data, "probe", "1");
        seed(old, old.keep("ein Bild"));
        Path archive = Archives.copy(old.exported("probe"));
        change(archive, "tables/probe_a_child.jsonl", "12.500", "99.500");
        Archives portal = new Archives(kind, data, "probe", "");
        portal.installed.switchOff("probe");

        Work work = portal.done(() -> fill(portal, archive));

        assertThat(work.state() + " " + work.problem()).isEqualTo("FAILED archive.damaged");
        assertThat(portal.ask("select count(*) from probe_parent") + portal.ask("select count(note) from probe_parent")).as("empty, and of the present").isEqualTo("00");
    }

    private static void change(Path archive, String entry, String from, String to) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            String text = Files.readString(zip.getPath(entry));
            assertThat(text).contains(from);
            try (OutputStream out = Files.newOutputStream(zip.getPath(entry))) {
                out.write(text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aSealedTextThatWasMovedToAnotherRowIsRefused() throws IOException {
        Archives old = new Archives(TestDatabase.Kind.H2, data, "probe", "");
        seed(old, old.keep("ein Bild"));
        Path archive = Archives.copy(old.exported("probe"));
        change(archive, "tables/probe_parent.jsonl", "\"id\":9", "\"id\":8");
        Archives portal = new Archives(TestDatabase.Kind.H2, data, "probe", "");
        portal.installed.switchOff("probe");

        assertThat(portal.done(() -> fill(portal, archive)).problem()).isEqualTo("archive.damaged");
    }

    @Test
    void anArchiveWithSealedTextsOfAnotherPortalIsRefusedWithTheReason(@TempDir Path elsewhere) throws IOException {
        Archives other = new Archives(TestDatabase.Kind.H2, elsewhere, "probe", "");
        seed(other, other.keep("ein Bild"));
        Path archive = other.exported("probe");
        Archives portal = new Archives(TestDatabase.Kind.H2, data, "probe", "");
        portal.installed.switchOff("probe");

        assertThat(portal.done(() -> fill(portal, archive)).problem()).isEqualTo("archive.otherKey");
        assertThat(portal.ask("select count(*) from probe_parent")).isEqualTo("0");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Archives portal = new Archives(TestDatabase.Kind.H2, data, "probe", "");
        portal.installed.switchOff("probe");
        Path text = Files.writeString(Files.createTempFile("archive", ".zip"), "kein Archiv");

        assertThat(portal.done(() -> portal.archives.fill("probe", text)).problem()).isEqualTo("archive.unreadable");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void dataWithoutAModuleAreListedCanBeExportedAndNothingOfThemStays(TestDatabase.Kind kind) throws IOException {
        Archives portal = new Archives(kind, data, "probe", "");
        seed(portal, portal.keep("ein Bild"));
        portal.installed.takeOut();
        assertThat(portal.archives.holdings()).containsExactly(new Holding("probe", false, 2, 4));
        assertThat(Archives.content(portal.exported("probe")).get("tables/probe_parent.jsonl")).as("nobody knows what is sealed").doesNotContain("Größe");

        portal.done(() -> portal.archives.delete("probe"));

        assertThat(portal.archives.holdings()).isEmpty();
        assertThat(portal.ask("select count(*) from information_schema.tables where lower(table_name) like '%probe%'")
                + portal.ask("select count(*) from information_schema.sequences where lower(sequence_name) like '%probe%'")
                + portal.ask("select count(*) from kernel_change_log where type like 'probe%'") + portal.ask("select count(*) from kernel_module_switch")
                + portal.ask("select count(*) from kernel_revision where type like 'probe%'")).isEqualTo("00000");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theEmptyTablesOfADeletedModuleGoWithTheFirstStartWithoutIt(TestDatabase.Kind kind) {
        Archives portal = new Archives(kind, data, "probe", "");
        seed(portal, portal.keep("ein Bild"));
        portal.installed.switchOff("probe");
        portal.done(() -> portal.archives.delete("probe"));
        portal.left.atStart();
        assertThat(portal.archives.holdings()).as("its file is still there").containsExactly(new Holding("probe", true, 2, 0));

        portal.installed.takeOut();
        portal.left.atStart();

        assertThat(portal.archives.holdings()).isEmpty();
    }

    @Test
    void onlyAModuleThatIsOffIsDeletedOrFilledAndOnlyAnEmptyOneIsFilled() throws IOException {
        Archives portal = new Archives(TestDatabase.Kind.H2, data, "probe", "");
        seed(portal, portal.keep("ein Bild"));
        Path archive = portal.exported("probe");
        assertThatThrownBy(() -> portal.done(() -> portal.archives.delete("probe"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> portal.done(() -> fill(portal, archive))).isInstanceOf(IllegalStateException.class);
        portal.installed.switchOff("probe");
        assertThatThrownBy(() -> portal.done(() -> fill(portal, archive))).isInstanceOf(IllegalStateException.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> portal.done(() -> portal.archives.export("nothing"))).isInstanceOf(IllegalStateException.class);
        assertThat(portal.ask("select count(*) from probe_parent")).isEqualTo("2");
    }

    @Test
    void anArchiveIsKeptForTwoWeeks() {
        Archives portal = new Archives(TestDatabase.Kind.H2, data, "probe", "");
        seed(portal, portal.keep("ein Bild"));
        Work work = portal.done(() -> portal.archives.export("probe"));
        Path archive = portal.archives.archive(work.id()).orElseThrow();
        portal.clock.forward(Duration.ofDays(14));
        portal.keeping.run();
        assertThat(archive).exists();

        portal.clock.forward(Duration.ofMinutes(1));
        portal.keeping.run();

        assertThat(archive).doesNotExist();
        assertThat(portal.archives.archive(work.id())).isEmpty();
    }
}
