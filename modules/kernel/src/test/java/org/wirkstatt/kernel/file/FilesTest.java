package org.wirkstatt.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileReferences;
import org.wirkstatt.platform.file.FileTooLargeException;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.TestDatabase;

class FilesTest {

    @TempDir
    Path data;
    private final AdjustableClock clock = new AdjustableClock();
    private final DiskFileStore store = new DiskFileStore();
    private final FileSweeper sweeper = new FileSweeper();

    @BeforeEach
    void wire() {
        store.dataDir = data.toString();
        store.maxUploadBytes = 1000;
        store.clock = clock;
        DataSource dataSource = TestDatabase.empty(TestDatabase.Kind.H2);
        TestDatabase.migrate(dataSource, "kernel");
        sweeper.store = store;
        sweeper.clock = clock;
        sweeper.modules = Beans.of();
        sweeper.referrers = new ReferrerRepository();
        sweeper.referrers.database = new ThreadTransactions(dataSource).database();
    }

    @Test
    void aPhotoIsKeptWithoutThePlaceWhereItWasTakenUnderTheSha256OfWhatIsKept() throws Exception {
        store.maxUploadBytes = 100_000;
        byte[] photo = PositionDataTest.jpeg(java.nio.ByteOrder.BIG_ENDIAN);
        FileRef ref = store.put(new ByteArrayInputStream(photo));
        byte[] kept = Files.readAllBytes(store.path(ref));
        assertThat(PositionDataTest.text(kept)).contains("Ada Beispiel").doesNotContain("49,45");
        assertThat(ref.sha256()).isEqualTo(java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(kept)));
        assertThat(store.put(new ByteArrayInputStream(kept))).as("once more").isEqualTo(ref);
    }

    @Test
    void bytesAreFoundUnderTheirSha256() throws IOException {
        FileRef ref = put("abc");

        assertThat(ref).isEqualTo(new FileRef("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
        assertThat(store.path(ref)).hasContent("abc").isEqualTo(data.resolve("files/ba/" + ref.sha256().substring(2)));
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        FileRef first = put("abc");
        FileRef second = put("abc");

        assertThat(second).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileAtTheLimitIsTaken() throws IOException {
        assertThat(put("x".repeat(1000)).sizeBytes()).isEqualTo(1000);
    }

    @Test
    void forgottenBytesAreGoneAtOnceUnlessSomethingNamesThemOrTheyAreFresh() throws IOException {
        FileRef old = put("abc");
        FileRef named = put("def");
        clock.forward(Duration.ofHours(2));
        FileRef fresh = put("ghi");
        sweeper.modules = Beans.of(() -> Stream.of(named.sha256()));

        for (FileRef ref : List.of(old, named, fresh)) {
            sweeper.forget(ref.sha256());
        }
        sweeper.forget(old.sha256());

        assertThatThrownBy(() -> store.path(old)).isInstanceOf(NoSuchFileException.class);
        assertThat(store.path(named)).hasContent("def");
        assertThat(store.path(fresh)).hasContent("ghi");
    }

    @Test
    void aFileAboveTheLimitLeavesNothing() throws IOException {
        assertThatThrownBy(() -> put("x".repeat(1001))).isInstanceOf(FileTooLargeException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void anEndlessStreamIsNotReadToItsEnd() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.put(endless)).isInstanceOf(FileTooLargeException.class);
        assertThat(read.get()).isLessThan(1_000_000);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> store.put(broken)).hasMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        assertThat(store.path(put(""))).isEmptyFile();
    }

    @Test
    void aFileCutByADamagedDiskIsWrittenAnew() throws IOException {
        FileRef ref = put("abc");
        Files.writeString(store.path(ref), "a");

        put("abc");

        assertThat(store.path(ref)).hasContent("abc");
    }

    @Test
    void absentBytesAreAnError() {
        assertThatThrownBy(() -> store.path(new FileRef("0".repeat(64), 1))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void noReferenceLeadsOutOfTheStore() {
        for (String address : List.of("../../etc/passwd", "..%2f", "/etc/passwd", "ab/" + "0".repeat(61), "..".repeat(32), "A".repeat(64), "")) {
            assertThatThrownBy(() -> new FileRef(address, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anUnnamedFileIsSweptAfterADay() throws IOException {
        FileRef ref = put("abc");
        clock.forward(Duration.ofHours(25));

        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThatThrownBy(() -> store.path(ref)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aYoungFileStays() throws IOException {
        FileRef ref = put("abc");
        clock.forward(Duration.ofHours(23));

        assertThat(sweeper.sweep()).isZero();
        assertThat(store.path(ref)).exists();
    }

    @Test
    void aFilePutAgainIsYoungAgain() throws IOException {
        put("abc");
        clock.forward(Duration.ofHours(25));
        put("abc");

        assertThat(sweeper.sweep()).isZero();
    }

    @Test
    void aNamedFileStays() throws IOException {
        FileRef named = put("abc");
        put("def");
        sweeper.modules = Beans.of(() -> Stream.of(named.sha256()));
        clock.forward(Duration.ofDays(400));

        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(store.path(named)).exists();
    }

    @Test
    void nothingIsSweptWhenAModuleDoesNotAnswer() throws IOException {
        FileRef ref = put("abc");
        FileReferences broken = () -> {
            throw new IllegalStateException("database");
        };
        sweeper.modules = Beans.of(Stream::empty, broken);
        clock.forward(Duration.ofDays(2));

        assertThat(sweeper.sweep()).isZero();
        assertThat(store.path(ref)).exists();
    }

    @Test
    void nothingIsSweptWhileAModuleThatNamedFilesIsMissing() throws IOException {
        FileRef ref = put("abc");
        sweeper.modules = Beans.of(() -> Stream.of(ref.sha256()));
        sweeper.sweep();
        sweeper.modules = Beans.of();
        clock.forward(Duration.ofDays(2));

        assertThat(sweeper.sweep()).isZero();
        assertThat(store.path(ref)).exists();
    }

    @Test
    void whatACrashLeftBehindIsSwept() throws IOException {
        Path part = Files.createDirectories(store.temporary()).resolve("put1.part");
        Files.writeString(part, "half");
        Files.setLastModifiedTime(part, FileTime.from(clock.instant().minus(Duration.ofDays(2))));

        sweeper.sweep();

        assertThat(part).doesNotExist();
    }

    @Test
    void whatIsBeingWrittenStays() throws IOException {
        Path part = Files.createDirectories(store.temporary()).resolve("put1.part");
        Files.writeString(part, "half");
        Files.setLastModifiedTime(part, FileTime.from(clock.instant().minus(Duration.ofHours(1))));

        sweeper.sweep();

        assertThat(part).exists();
    }

    @Test
    void foreignFilesInTheFolderStay() throws IOException {
        Path foreign = Files.createDirectories(data.resolve("files/zz")).resolve("notes.txt");
        Files.writeString(foreign, "mine");
        clock.forward(Duration.ofDays(20_000));

        sweeper.sweep();

        assertThat(foreign).exists();
    }

    private FileRef put(String text) throws IOException {
        return store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
