package org.wirkstatt.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase;

class ExportTest {

    private static final MemberId SELF = new MemberId(1);

    @TempDir
    Path data;
    private final AdjustableClock clock = new AdjustableClock();
    private final List<Notice> notices = new ArrayList<>();
    private final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();
    private PersonalData holder = new Profile();

    /** A module with words, lists and a picture. */
    private static class Profile implements PersonalData {
        @Override
        public String module() {
            return "profile";
        }

        @Override
        public List<Map<String, Object>> export(MemberId member) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("about", "Ich mag <b>Brücken</b> & \"Zäune\"");
            entry.put("topics", List.of("Löten", "Garten"));
            entry.put("since", "2026-08-20T10:00:00Z");
            entry.put("public", true);
            return member.equals(SELF) ? List.of(entry) : List.of();
        }

        @Override
        public List<OwnFile> files(MemberId member) {
            return List.of(new OwnFile("../mein bild.png", new FileRef("a".repeat(64), 4)));
        }

        @Override
        public void erase(MemberId member, Contributions contributions) {
            throw new AssertionError("an export erases nothing");
        }
    }

    private final class Store implements FileStore {
        @Override
        public FileRef put(InputStream in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path path(FileRef ref) throws IOException {
            return Files.writeString(data.resolve("picture"), "BILD");
        }

        @Override
        public long maxUploadBytes() {
            return 1;
        }
    }

    private static final class NoModules implements Modules {
        @Override
        public List<ModuleDescriptor> running() {
            return List.of(new ModuleDescriptor("profile", "1", 1, "Profile", "", List.of()));
        }

        @Override
        public List<LeftOutModule> leftOut() {
            return List.of();
        }

        @Override
        public List<NavigationEntry> navigation(NavigationEntry.Place place) {
            return List.of();
        }

        @Override
        public List<HomeTile> homeTiles(HomeTile.Place place) {
            return List.of();
        }

        @Override
        public String moduleOf(NavigationEntry entry) {
            throw new UnsupportedOperationException();
        }
    }

    private ExportService service(EntityManager em) {
        ExportService service = new ExportService();
        service.exports = new ExportRepository();
        service.exports.em = em;
        service.folder = folder();
        service.outbox = outbox;
        service.user = Doubles.TestUser.with();
        service.clock = clock;
        service.notifier = Beans.<Notifier>of(notices::add);
        return service;
    }

    private ExportFolder folder() {
        ExportFolder folder = new ExportFolder();
        folder.dataDir = data.toString();
        return folder;
    }

    private void make(EntityManager em) {
        Doubles.BundleTexts texts = new Doubles.BundleTexts();
        ExportJob job = new ExportJob();
        job.exports = service(em);
        job.held = new HeldData();
        job.held.holders = Beans.of(holder);
        job.held.modules = new NoModules();
        job.held.texts = texts;
        job.archive = new ExportArchive();
        job.archive.texts = texts;
        job.archive.store = new Store();
        job.archive.address = () -> "https://portal.example.org";
        job.folder = folder();
        job.clock = clock;
        List.copyOf(outbox.jobs.keySet()).forEach(ref -> job.run(new ContentRef(ref.type(), ref.id())));
    }

    private void inDatabase(TestDatabase.Kind kind, Consumer<TestDatabase> test) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            test.accept(db);
        }
    }

    private static Map<String, String> unpacked(Path archive) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theArchiveHasAPageToReadJsonAndTheFilesOfThePerson(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> service(em).request(Locale.GERMAN));
            db.run(this::make);
            db.run(em -> {
                Map<String, String> files = unpacked(service(em).archive().orElseThrow());
                assertThat(files).containsOnlyKeys("index.html", "daten.json", "dateien/profile/1-.._mein_bild.png");
                assertThat(files.get("index.html")).contains("lang=\"de\"").contains("Ich mag &lt;b&gt;Brücken&lt;/b&gt; &amp; &quot;Zäune&quot;")
                        .contains("Löten, Garten").contains("20. August 2026, 12:00 Uhr").contains("<dd>ja</dd>").doesNotContain("<script").doesNotContain("http");
                assertThat(files.get("daten.json")).contains("\"format\": \"" + ExportArchive.FORMAT).contains("Ich mag <b>Brücken</b>");
                assertThat(files.get("dateien/profile/1-.._mein_bild.png")).isEqualTo("BILD");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePersonIsToldWhenItIsReadyAndCanFetchItForSevenDays(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> service(em).request(Locale.ENGLISH));
            db.run(em -> assertThat(service(em).archive()).isEmpty());
            db.run(this::make);
            assertThat(notices).singleElement().satisfies(notice -> {
                assertThat(notice.to()).isEqualTo(SELF);
                assertThat(notice.subject()).isNotBlank();
            });
            clock.forward(Duration.ofDays(7).minusSeconds(1));
            db.run(em -> assertThat(service(em).archive()).isPresent());
            clock.forward(Duration.ofSeconds(1));
            db.run(em -> {
                assertThat(service(em).archive()).isEmpty();
                assertThat(service(em).progress()).isEmpty();
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theDailyRunTakesTheFileWhenItsTimeIsOverAndNotBefore(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> service(em).request(Locale.GERMAN));
            db.run(this::make);
            clock.forward(Duration.ofDays(6));
            db.run(em -> assertThat(retention(em).apply(clock.instant().minus(ExportService.KEPT))).isZero());
            assertThat(names()).hasSize(1);
            clock.forward(Duration.ofDays(1));
            db.run(em -> {
                assertThat(retention(em).due(clock.instant().minus(ExportService.KEPT))).isEqualTo(1);
                assertThat(names()).as("a preview takes nothing").hasSize(1);
                assertThat(retention(em).apply(clock.instant().minus(ExportService.KEPT))).isEqualTo(1);
            });
            assertThat(names()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSecondRequestWhileOneIsMadeChangesNothing(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> service(em).request(Locale.GERMAN));
            db.run(em -> service(em).request(Locale.GERMAN));
            assertThat(outbox.jobs).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewCopyTakesThePlaceOfTheLastOne(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> service(em).request(Locale.GERMAN));
            db.run(this::make);
            List<String> first = names();
            db.run(em -> service(em).request(Locale.GERMAN));
            assertThat(names()).isEmpty();
            db.run(this::make);
            assertThat(names()).hasSize(1).isNotEqualTo(first);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aModuleThatFailsIsSaidAndLeavesNoFile(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            holder = new Profile() {
                @Override
                public List<Map<String, Object>> export(MemberId member) {
                    throw new IllegalStateException("broken");
                }
            };
            db.run(em -> service(em).request(Locale.GERMAN));
            db.run(em -> assertThatThrownBy(() -> make(em)).hasMessage("broken"));
            db.run(em -> assertThat(service(em).progress().orElseThrow().state()).isEqualTo(Export.State.FAILED));
            assertThat(names()).isEmpty();
            holder = new Profile();
            db.run(this::make);
            db.run(em -> assertThat(service(em).progress().orElseThrow().state()).isEqualTo(Export.State.READY));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anErasureTakesTheArchiveToo(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> service(em).request(Locale.GERMAN));
            db.run(this::make);
            db.run(em -> {
                ExportPersonalData own = new ExportPersonalData();
                own.exports = service(em).exports;
                own.folder = folder();
                own.erase(SELF, PersonalData.Contributions.DELETE);
            });
            assertThat(names()).isEmpty();
        });
    }

    private ExportRetention retention(EntityManager em) {
        ExportRetention retention = new ExportRetention();
        retention.exports = service(em).exports;
        retention.folder = folder();
        retention.clock = clock;
        return retention;
    }

    private List<String> names() {
        try {
            return folder().names();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
