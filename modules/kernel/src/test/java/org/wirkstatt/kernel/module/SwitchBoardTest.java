package org.wirkstatt.kernel.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles.CountingState;
import org.wirkstatt.testkit.TestDatabase;

class SwitchBoardTest {

    @TempDir
    Path folder;
    private final ModuleOrigins origins = new ModuleOrigins();

    /** Portal with identity, base, middle (needs base), top (needs middle), free. */
    @BeforeEach
    void installed() throws IOException {
        List<URL> places = new ArrayList<>();
        for (String line : List.of("identity", "base", "middle=base", "top=middle", "free")) {
            String id = line.replaceFirst("=.*", "");
            Path descriptor = folder.resolve(id).resolve("META-INF/wirkstatt-module.properties");
            Files.createDirectories(descriptor.getParent());
            Files.writeString(descriptor, "id=" + id + "\nversion=1\napi-level=1\nname=" + id + "\nsummary=x\nrequires=" + line.replaceFirst("[^=]*=?", ""));
            places.add(folder.resolve(id).toUri().toURL());
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(places.toArray(URL[]::new), null));
        try {
            origins.read();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** One node of the portal. */
    private final class Node {
        final SwitchBoard board = new SwitchBoard();
        final OffModules off = new OffModules();
        final CountingState state = new CountingState();
        final ThreadTransactions transactions;

        Node(DataSource dataSource) {
            transactions = new ThreadTransactions(dataSource);
            SwitchRepository repository = new SwitchRepository();
            repository.database = transactions.database();
            off.repository = repository;
            off.publicState = state;
            board.origins = origins;
            board.off = off;
            board.repository = repository;
            board.database = transactions.database();
            board.clock = new AdjustableClock();
        }

        void off(String... modules) throws Exception {
            transactions.in(() -> {
                board.switchOff(Set.of(modules));
                return null;
            });
        }

        void on(String... modules) throws Exception {
            transactions.in(() -> {
                board.switchOn(Set.of(modules));
                return null;
            });
        }
    }

    private static DataSource database(TestDatabase.Kind kind) {
        DataSource dataSource = TestDatabase.empty(kind);
        TestDatabase.migrate(dataSource, "kernel");
        return dataSource;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSwitchHoldsHereAtOnceOnOtherNodesWithTheirNextLookAndAfterARestart(TestDatabase.Kind kind) throws Exception {
        DataSource dataSource = database(kind);
        Node here = new Node(dataSource);
        Node there = new Node(dataSource);

        here.off("free");

        assertThat(here.off.contains("free")).isTrue();
        assertThat(here.board.offSince("free")).contains(new AdjustableClock().instant());
        assertThat(here.state.generation()).as("kept pages are made anew").isEqualTo(1);
        assertThat(there.off.contains("free")).isFalse();
        there.off.run();
        assertThat(there.off.contains("free")).isTrue();
        assertThat(there.off.version()).isEqualTo(1);
        there.off.run();
        assertThat(there.state.generation()).as("nothing new, nothing made anew").isEqualTo(1);
        Node restarted = new Node(dataSource);
        restarted.off.run();
        assertThat(restarted.off.contains("free")).isTrue();

        there.on("free");
        here.off.run();
        assertThat(here.off.contains("free") || there.off.contains("free")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsRolledBackSwitchesNothing(TestDatabase.Kind kind) {
        Node node = new Node(database(kind));

        assertThatThrownBy(() -> node.transactions.in(() -> {
            node.board.switchOff(Set.of("free"));
            throw new IllegalStateException("later");
        })).isInstanceOf(IllegalStateException.class);

        node.off.run();
        assertThat(node.off.contains("free")).isFalse();
    }

    @Test
    void whatOthersNeedGoesOffTogetherWithThemOnly() throws Exception {
        Node node = new Node(database(TestDatabase.Kind.H2));
        assertThat(node.board.needing("base")).containsExactly("middle", "top");
        assertThatThrownBy(() -> node.off("base")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("middle");
        assertThatThrownBy(() -> node.off("base", "middle")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("top");

        node.off("top");
        assertThat(node.board.needing("base")).containsExactly("middle");
        node.off("base", "middle");

        assertThat(node.board.needed("top")).containsExactly("base", "middle");
        assertThatThrownBy(() -> node.on("top")).isInstanceOf(IllegalArgumentException.class);
        node.on("base", "middle", "top");
        assertThat(node.off.contains("top")).isFalse();
    }

    @Test
    void theFoundationAndWhatIsNotInstalledCannotBeSwitched() {
        Node node = new Node(database(TestDatabase.Kind.H2));

        assertThatThrownBy(() -> node.off("identity")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.off("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThat(node.board.isBasic("administration")).isTrue();
    }

    @Test
    void whatWasFilledFromAnArchiveCannotBeSwitchedOnBeforeTheNextStart() throws Exception {
        Node node = new Node(database(TestDatabase.Kind.H2));
        node.off("free");
        node.transactions.database().transact(connection -> connection.createStatement().executeUpdate("update kernel_module_switch set hold = 'RESTART'"));

        assertThat(node.board.waitsForStart("free")).isTrue();
        assertThatThrownBy(() -> node.on("free")).isInstanceOf(IllegalArgumentException.class);
        assertThat(node.off.contains("free")).isTrue();
    }

    @Test
    void switchingTwiceIsNoFault() throws Exception {
        Node node = new Node(database(TestDatabase.Kind.H2));
        node.off("free");
        node.off("free");
        node.on("free");
        node.on("free");
        assertThat(node.off.contains("free")).isFalse();
    }
}
