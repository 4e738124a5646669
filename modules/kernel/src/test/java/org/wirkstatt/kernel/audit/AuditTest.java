package org.wirkstatt.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.audit.AuditTrail;
import org.wirkstatt.platform.audit.AuditTrail.Breach;
import org.wirkstatt.platform.audit.AuditTrail.Entry;
import org.wirkstatt.platform.audit.AuditTrail.Event;
import org.wirkstatt.platform.audit.AuditTrail.Filter;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class AuditTest {

    private static final MemberId ANNA = new MemberId(7);
    private static final MemberId BEN = new MemberId(8);

    @TempDir
    private Path data;

    private record SignedIn(Optional<Member> member, Optional<MemberId> actingPerson) implements CurrentUser {
        @Override
        public Set<Audience> audiences() {
            return Set.of(Audience.PUBLIC);
        }
    }

    /** The log of a new database with Anna signed in. */
    private final class Setup {
        final DataSource dataSource;
        final ThreadTransactions transactions;
        final AdjustableClock clock = new AdjustableClock();
        final DatabaseAuditLog log = new DatabaseAuditLog();
        final DatabaseAuditTrail trail = new DatabaseAuditTrail();
        final AuditKeeping keeping = new AuditKeeping();
        final AuditRetention retention = new AuditRetention();
        final AuditPersonalData personalData = new AuditPersonalData();

        Setup(TestDatabase.Kind kind) {
            dataSource = TestDatabase.empty(kind);
            TestDatabase.migrate(dataSource, "kernel");
            transactions = new ThreadTransactions(dataSource);
            log.entries = new AuditRepository();
            log.entries.database = transactions.database();
            log.clock = clock;
            log.user = as(ANNA, null);
            trail.entries = new AuditTrailRepository();
            trail.entries.database = transactions.database();
            trail.chain = chain(transactions);
            personalData.entries = trail.entries;
            keeping.chain = trail.chain;
            keeping.anchors = trail.chain.anchors;
            keeping.clock = clock;
            retention.chain = trail.chain;
            retention.entries = trail.entries;
            retention.log = log;
            retention.keepDays = 100;
        }

        AuditChain chain(ThreadTransactions own) {
            AuditChain chain = new AuditChain();
            chain.database = own.database();
            chain.anchors = new AuditAnchors();
            chain.anchors.dataDir = data.toString();
            return chain;
        }

        void record(int times) {
            for (int i = 0; i < times; i++) {
                log.record("identity", "roleGiven", Optional.of(BEN), "COORDINATOR", "n" + i);
            }
            trail.chain.takeIn();
        }

        AuditTrail.Check check() {
            return trail.check(done -> { });
        }

        List<Entry> all() {
            return trail.list(Filter.ALL, 1, 100).items();
        }

        void tamper(String sql) throws SQLException {
            try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }

        void assertBroken(Breach.Kind kind, long number) {
            assertThat(check().breach()).contains(new Breach(kind, number));
        }
    }

    private static CurrentUser as(MemberId member, MemberId acting) {
        return new SignedIn(Optional.ofNullable(member).map(id -> new Member(id, "x", Set.of())), Optional.ofNullable(acting));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEntryIsFoundAsItWasRecorded(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);

        setup.log.record("identity", "roleGiven", Optional.of(BEN), "COORDINATOR", "Musterregion „Süd“ \"x\" 🙂");

        assertThat(setup.all()).containsExactly(new Entry(1, setup.clock.instant(), Optional.of(ANNA), Optional.empty(), "identity", "roleGiven",
                Optional.of(BEN), List.of("COORDINATOR", "Musterregion „Süd“ \"x\" 🙂")));
        assertThat(setup.check()).isEqualTo(new AuditTrail.Check(1, 0, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoActsAsAnotherIsNamedWithThatPerson(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);
        setup.log.user = as(BEN, ANNA);

        setup.log.record("regions", "saved", Optional.empty());

        assertThat(setup.all()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).contains(ANNA);
            assertThat(entry.actedAs()).contains(BEN);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void jobsAndVisitorsAreNobody(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);
        setup.log.user = as(null, null);

        setup.log.record("identity", "signInRefused", Optional.of(BEN));

        assertThat(setup.all()).singleElement().satisfies(entry -> assertThat(entry.actor()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void argumentsHaveNoLineBreaksNoAddressesAndAnEnd(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);

        setup.log.record("identity", "invited", Optional.empty(), "a\r\nb\u0000\u2028c\u202Ed", "an kim@example.org, bitte", "🙂".repeat(300), "\uD83D halb", null);

        List<String> arguments = setup.all().get(0).arguments();
        assertThat(arguments.get(0)).isEqualTo("a b c d");
        assertThat(arguments.get(1)).isEqualTo("an …@…, bitte");
        assertThat(arguments.get(2)).isEqualTo("🙂".repeat(199) + "…");
        assertThat(arguments.get(3)).isEqualTo("halb");
        assertThat(arguments.get(4)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsRolledBackWasNeverInTheChain(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.transactions.begin();
        setup.log.record("identity", "roleGiven", Optional.of(BEN));
        setup.transactions.end(false);

        setup.record(1);

        assertThat(setup.all()).extracting(Entry::number).containsExactly(1L);
        assertThat(setup.check().breach()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void writersAtTheSameTimeOnTwoNodesMakeOneChainWithoutGaps(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < 6; thread++) {
            AuditChain node = setup.chain(new ThreadTransactions(setup.dataSource));
            work.add(threads.submit(() -> {
                for (int i = 0; i < 25; i++) {
                    setup.transactions.in(() -> {
                        setup.log.record("identity", "roleGiven", Optional.of(BEN));
                        return null;
                    });
                    node.takeIn();
                }
                return null;
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();

        assertThat(setup.check()).isEqualTo(new AuditTrail.Check(150, 0, Optional.empty()));
        assertThat(setup.trail.list(Filter.ALL, 1, 200).items()).extracting(Entry::number).hasSize(150).startsWith(150L).endsWith(1L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCheckBesideWritersAndNewAnchorsFindsNoBreach(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        AuditChain node = setup.chain(new ThreadTransactions(setup.dataSource));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> writer = thread.submit(() -> {
            for (int i = 0; i < 40; i++) {
                setup.transactions.in(() -> {
                    setup.log.record("identity", "roleGiven", Optional.of(BEN));
                    return null;
                });
                node.anchors.keep(node.takeIn(), setup.clock.instant());
            }
            return null;
        });
        while (!writer.isDone()) {
            assertThat(setup.check().breach()).isEmpty();
        }
        writer.get();
        thread.shutdown();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangedEntryBreaksTheChainAtItsNumber(TestDatabase.Kind kind) throws Exception {
        for (String change : List.of("actor = 9", "actor = null", "acted_as = 9", "about = 9", "module = 'x'", "event = 'roleTaken'",
                "arguments = '[]'", "at = timestamp '2026-08-20 10:00:01'")) {
            Setup setup = new Setup(kind);
            setup.record(5);
            setup.tamper("update kernel_audit set " + change + " where number = 3");
            setup.assertBroken(Breach.Kind.CHANGED, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMissingEntryAndAMissingEndAreSeen(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record(5);
        setup.tamper("delete from kernel_audit where number = 2");
        setup.assertBroken(Breach.Kind.MISSING, 2);

        Setup cut = new Setup(kind);
        cut.record(5);
        cut.tamper("delete from kernel_audit where number = 5");
        cut.assertBroken(Breach.Kind.TRUNCATED, 5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChainMadeAnewFromSomeEntryOnDiffersFromTheAnchor(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record(4);
        setup.keeping.run();
        Recorded other = new Recorded(setup.clock.instant(), 9L, null, "identity", "roleGiven", 8L, "[]");
        try (var connection = setup.dataSource.getConnection()) {
            var links = AuditRepository.after(connection, 2, 3, 1);
            String third = other.hash(AuditRepository.after(connection, 1, 2, 1).get(0).hash(), 3);
            String fourth = AuditRepository.after(connection, 3, 4, 1).get(0).content().hash(third, 4);
            assertThat(links).hasSize(1);
            setup.tamper("update kernel_audit set actor = 9, arguments = '[]', hash = '" + third + "' where number = 3");
            setup.tamper("update kernel_audit set hash = '" + fourth + "' where number = 4");
            setup.tamper("update kernel_audit_ends set last_hash = '" + fourth + "'");
        }

        setup.assertBroken(Breach.Kind.ANCHOR, 4);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEndThatIsCutCleanlyIsSeenByTheAnchor(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record(5);
        setup.keeping.run();
        setup.tamper("delete from kernel_audit where number = 5");
        setup.tamper("update kernel_audit_ends set last = 4, last_hash = (select hash from kernel_audit where number = 4)");

        setup.assertBroken(Breach.Kind.TRUNCATED, 5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theChainIsAnchoredOnceADay(TestDatabase.Kind kind) throws IOException {
        Setup setup = new Setup(kind);
        setup.record(2);
        setup.keeping.run();
        setup.record(1);
        setup.keeping.run();
        assertThat(Files.readAllLines(data.resolve("audit-anchors.txt"))).hasSize(1);

        setup.clock.forward(Duration.ofDays(1));
        setup.keeping.run();

        assertThat(Files.readAllLines(data.resolve("audit-anchors.txt"))).hasSize(2).last().asString().startsWith("2026-08-21T10:00:00Z 3 ");
        assertThat(setup.check()).isEqualTo(new AuditTrail.Check(3, 2, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void entriesWhoseTimeIsOverGoFromTheBeginningAndTheRestStaysWhole(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record(3);
        setup.clock.forward(Duration.ofDays(60));
        setup.record(2);
        setup.clock.forward(Duration.ofDays(60));
        Instant before = setup.clock.instant().minus(setup.retention.period());

        assertThat(setup.retention.due(before)).isEqualTo(3);
        assertThat(setup.transactions.<Long>in(() -> setup.retention.apply(before))).isEqualTo(3);
        assertThat(setup.transactions.<Long>in(() -> setup.retention.apply(before))).isZero();

        assertThat(setup.all()).extracting(Entry::number).containsExactly(6L, 5L, 4L);
        assertThat(setup.all().get(0).event()).isEqualTo("auditForgotten");
        assertThat(setup.all().get(0).arguments()).containsExactly("3", "100");
        assertThat(setup.check().breach()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneFindsEntriesByPersonKindAndTime(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);
        setup.record(2);
        Instant later = setup.clock.instant().plus(Duration.ofHours(1));
        setup.clock.forward(Duration.ofHours(1));
        setup.log.user = as(new MemberId(9), null);
        setup.log.record("regions", "saved", Optional.empty());

        assertThat(numbers(setup, new Filter(Optional.of(BEN), Optional.empty(), Optional.empty(), Optional.empty()))).containsExactly(2L, 1L);
        assertThat(numbers(setup, new Filter(Optional.empty(), Optional.of(new Event("regions", "saved")), Optional.empty(), Optional.empty()))).containsExactly(3L);
        assertThat(numbers(setup, new Filter(Optional.empty(), Optional.empty(), Optional.of(later), Optional.empty()))).containsExactly(3L);
        assertThat(numbers(setup, new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(later)))).containsExactly(2L, 1L);
        assertThat(setup.trail.list(Filter.ALL, 2, 2)).satisfies(page -> {
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.items()).extracting(Entry::number).containsExactly(1L);
        });
        assertThat(setup.trail.events()).containsExactly(new Event("identity", "roleGiven"), new Event("regions", "saved"));
    }

    private static List<Long> numbers(Setup setup, Filter filter) {
        return setup.trail.list(filter, 1, 10).items().stream().map(Entry::number).toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPersonGetsACopyOfTheOwnEntries(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);
        setup.record(1);

        assertThat(setup.personalData.export(BEN)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("event", "identity.roleGiven").containsEntry("byYou", false));
        assertThat(setup.personalData.export(new MemberId(99))).isEmpty();
    }
}
