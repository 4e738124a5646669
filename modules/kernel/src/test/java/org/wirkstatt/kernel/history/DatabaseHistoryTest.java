package org.wirkstatt.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class DatabaseHistoryTest {

    private static final ContentRef REF = new ContentRef("test.thing", "1");
    private static final MemberId EDITOR = new MemberId(7);

    /** The history with a signed-in editor, on a migrated database. */
    private static final class Setup {
        final DataSource dataSource;
        final ThreadTransactions transactions;
        final AdjustableClock clock = new AdjustableClock();
        final DatabaseHistory history = new DatabaseHistory();
        final HistoryPersonalData personalData = new HistoryPersonalData();

        Setup(TestDatabase.Kind kind) {
            dataSource = TestDatabase.empty(kind);
            TestDatabase.migrate(dataSource, "kernel");
            transactions = new ThreadTransactions(dataSource);
            history.database = transactions.database();
            history.revisions = new RevisionRepository();
            history.revisions.database = history.database;
            history.clock = clock;
            history.user = new SignedIn(Optional.of(new Member(EDITOR, "E", Set.of(Grant.everywhere(Role.EDITOR)))));
            personalData.revisions = history.revisions;
        }

        void record(String text, String note) throws Exception {
            transactions.in(() -> {
                history.record(REF, text, note);
                return null;
            });
        }
    }

    private record SignedIn(Optional<Member> member) implements CurrentUser {
        @Override
        public boolean may(Permission permission) {
            return false;
        }

        @Override
        public boolean coordinates(RegionId region) {
            return false;
        }

        @Override
        public Set<Audience> audiences() {
            return Set.of(Audience.PUBLIC);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRevisionIsFoundAsItWasRecorded(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        String text = "name: Größe „x“ 🙂\n".repeat(20_000);

        setup.record(text, " erste Fassung ");

        assertThat(setup.history.find(REF, 1)).contains(new Revision(1, setup.clock.instant(), Optional.of(EDITOR), "erste Fassung", text));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theNewestComesFirstWithoutText(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("a", "");
        setup.clock.forward(Duration.ofMinutes(1));
        setup.record("b", "");

        assertThat(setup.history.list(REF)).extracting(Revision::number).containsExactly(2, 1);
        assertThat(setup.history.list(REF)).extracting(Revision::text).containsOnly("");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEqualTextAddsNothing(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("a", "");
        setup.record("a", "noch einmal");

        assertThat(setup.history.list(REF)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anImportHasNoAuthor(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.history.user = new SignedIn(Optional.empty());

        setup.record("a", "");

        assertThat(setup.history.find(REF, 1).orElseThrow().author()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRolledBackEditLeavesNoRevision(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.transactions.begin();
        setup.history.record(REF, "a", "");
        setup.transactions.end(false);

        assertThat(setup.history.list(REF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ofTwoEditsAtOnceOneIsAConflict(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        Setup other = new Setup(kind);
        setup.record("a", "");
        assertThatThrownBy(() -> setup.transactions.in(() -> {
            // the other edit came between reading the latest number and writing the next one
            try (Connection connection = setup.dataSource.getConnection()) {
                connection.createStatement().executeUpdate("""
                        insert into kernel_revision (type, content_id, number, recorded_at, note, text)
                        values ('test.thing', '1', 2, timestamp '2026-08-20 10:00:00', '', 'b')""");
            }
            setup.history.revisions = new RevisionRepository() {
                @Override
                Optional<Revision> latest(ContentRef ref) {
                    return super.find(ref, 1);
                }
            };
            setup.history.revisions.database = setup.history.database;
            setup.history.record(REF, "c", "");
            return null;
        })).isInstanceOf(EditConflictException.class);
        assertThat(other.history.list(REF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void allTextsOfAThingCanBeRewrittenWhileItsRevisionsStay(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("by Mika", "first");
        setup.record("also by Mika", "second");

        setup.transactions.in(() -> {
            setup.history.rewrite(REF, text -> text.replace("Mika", "somebody"));
            return null;
        });

        assertThat(setup.history.find(REF, 1).orElseThrow().text()).isEqualTo("by somebody");
        assertThat(setup.history.find(REF, 2).orElseThrow()).extracting(Revision::text, Revision::note).containsExactly("also by somebody", "second");
        assertThat(setup.history.list(REF)).hasSize(2);
        assertThatThrownBy(() -> setup.history.rewrite(REF, text -> text)).as("without a transaction").isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aForgottenThingHasNoRevisions(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("a", "");

        setup.transactions.in(() -> {
            setup.history.forget(REF);
            return null;
        });

        assertThat(setup.history.list(REF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theAuthorGetsACopyOfTheOwnEntries(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("a", "erste");

        assertThat(setup.personalData.export(EDITOR)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("content", "test.thing/1").containsEntry("revision", 1).containsEntry("note", "erste"));
        assertThat(setup.personalData.export(new MemberId(8))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anErasedAuthorIsGoneFromTheRevision(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("a", "Notiz");

        setup.personalData.erase(EDITOR, Contributions.ANONYMISE);

        assertThat(setup.history.find(REF, 1)).hasValueSatisfying(revision -> {
            assertThat(revision.author()).isEmpty();
            assertThat(revision.note()).isEqualTo("Notiz");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withTheContributionsTheNotesGoToo(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.record("a", "Notiz");

        setup.personalData.erase(EDITOR, Contributions.DELETE);

        assertThat(setup.history.find(REF, 1).orElseThrow().note()).isEmpty();
    }

    @Test
    void recordingNeedsATransaction() {
        Setup setup = new Setup(TestDatabase.Kind.H2);

        assertThatThrownBy(() -> setup.history.record(REF, "a", "")).isInstanceOf(IllegalStateException.class);
    }
}
