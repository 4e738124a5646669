package org.wirkstatt.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

/** Who was erased stays erased, also when a backup from before is restored. */
class RestoredBackupTest {

    private static final Instant MADE = Instant.parse("2025-03-01T09:00:00.123456Z");
    private final ErasureSetup setup = new ErasureSetup();
    @TempDir
    Path data;

    @BeforeEach
    void people() {
        setup.members.add(1, "Toni Test", "toni@example.org");
        setup.accounts.createdAt.put(1L, MADE);
        setup.erased.dataDir = data.toString();
        setup.holders.add(setup.holder("identity", () -> setup.accounts.createdAt.remove(1L)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anErasedAccountThatIsBackIsErasedAgainAtTheNextStart(TestDatabase.Kind kind) {
        erased(kind, db -> {
            start(db);
            assertThat(setup.told).as("it is not back").isEmpty();
            setup.accounts.createdAt.put(1L, MADE);
            start(db);
            assertThat(setup.told).as("as the person chose then").containsExactly("identity 1 DELETE", "audit erasedAgain");
            start(db);
            assertThat(setup.told).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewAccountThatGotTheSameNumberAfterTheRestoreIsLeftAlone(TestDatabase.Kind kind) {
        erased(kind, db -> {
            setup.accounts.createdAt.put(1L, MADE.plusSeconds(1));
            start(db);
            assertThat(setup.told).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Kind.class, names = "H2")
    void theFileHoldsNumbersAndTimesOnlyAndBearsLinesThatAreNone(TestDatabase.Kind kind) {
        erased(kind, db -> {
            Path file = data.resolve(ErasedAccounts.FILE);
            try {
                assertThat(Files.readString(file)).matches("\\S+Z 1 2025-03-01T09:00:00.123456Z DELETE\n");
                Files.writeString(file, "kaputt\n2026-01-01T00:00:00Z x y z\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(setup.erased.list()).hasSize(1);
            setup.erased.note(setup.erased.list().get(0));
            assertThat(setup.erased.list()).as("said twice").hasSize(1);
        });
    }

    /** The account is erased, in the ordinary way. */
    private void erased(TestDatabase.Kind kind, Consumer<TestDatabase> test) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> setup.service(em, TestUser.with()).request(Contributions.DELETE, ErasureSetup.PASSWORD, false));
            setup.clock.forward(Duration.ofDays(8));
            db.run(em -> {
                ErasureWork work = setup.work(em);
                work.due().forEach(work::carryOut);
            });
            assertThat(setup.told).contains("identity 1 DELETE", "audit erased");
            setup.told.clear();
            test.accept(db);
        }
    }

    private void start(TestDatabase db) {
        db.run(em -> {
            RestoredBackup restored = new RestoredBackup();
            restored.erased = setup.erased;
            restored.work = setup.work(em);
            restored.run();
            restored.run();
        });
    }
}
