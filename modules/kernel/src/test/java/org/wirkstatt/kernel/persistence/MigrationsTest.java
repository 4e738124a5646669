package org.wirkstatt.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.testkit.TestDatabase;

class MigrationsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aModuleIsMigratedAfterTheOneItRequires(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        try (URLClassLoader loader = loader(
                module("alpha", "zeta", "insert into zeta_thing (id) values (7);"),
                module("zeta", "", "create table zeta_thing (id int);"))) {
            Migrations.run(database, loader);
        }
        assertThat(count(database, "zeta_thing")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theKernelComesFirst(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        try (URLClassLoader loader = loader(module("alpha", "", "insert into kernel_outbox (type, content_id) values ('a.b', '1');"))) {
            Migrations.run(database, loader);
        }
        assertThat(count(database, "kernel_outbox")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSecondStartChangesNothing(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        try (URLClassLoader loader = loader(module("alpha", "", "create table alpha_thing (id int); insert into alpha_thing (id) values (1);"))) {
            Migrations.run(database, loader);
            Migrations.run(database, loader);
        }
        assertThat(count(database, "alpha_thing")).isEqualTo(1);
    }

    @Test
    void aHyphenInAnIdIsAnUnderscoreInFolderAndHistory() throws Exception {
        DataSource database = TestDatabase.empty(TestDatabase.Kind.H2);
        try (URLClassLoader loader = loader(module("self-analysis", "", "create table self_analysis_answer (id int);"))) {
            Migrations.run(database, loader);
        }
        assertThat(count(database, "\"flyway_self_analysis\"")).isPositive();
    }

    @Test
    void aModuleWithoutTablesIsFine() throws Exception {
        Path module = module("bare", "", "");
        Files.delete(module.resolve("db/migration/bare/V1__x.sql"));
        Files.delete(module.resolve("db/migration/bare"));
        try (URLClassLoader loader = loader(module)) {
            Migrations.run(TestDatabase.empty(TestDatabase.Kind.H2), loader);
        }
        assertThat(module.resolve("db/migration")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFailureNamesModuleAndReasonInOneLine(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        try (URLClassLoader loader = loader(module("alpha", "", "insert into nowhere (id) values (1);"))) {
            assertThatThrownBy(() -> Migrations.run(database, loader)).isInstanceOf(MigrationFailedException.class)
                    .message().contains("'alpha'").containsIgnoringCase("nowhere").doesNotContain("\n");
        }
    }

    @Test
    void modulesThatDoNotKnowEachOtherGoById() {
        assertThat(MigrationOrder.of(List.of(descriptor("c"), descriptor("a"), descriptor("b", "c")))).containsExactly("a1", "c1", "b1");
    }

    @Test
    void aMissingRequiredModuleIsNamed() {
        assertThatThrownBy(() -> MigrationOrder.of(List.of(descriptor("a", "x")))).hasMessageContaining("'a1' requires 'x1'");
    }

    @Test
    void aCircleIsNamed() {
        assertThatThrownBy(() -> MigrationOrder.of(List.of(descriptor("a", "b"), descriptor("b", "a")))).hasMessageContaining("a1, b1");
    }

    private static ModuleDescriptor descriptor(String letter, String... requires) {
        return new ModuleDescriptor(letter + "1", "1", 1, "n", "s", List.of(requires).stream().map(r -> r + "1").toList());
    }

    private Path module(String id, String requires, String sql) throws IOException {
        Path root = Files.createDirectory(folder.resolve(id));
        Path migrations = Files.createDirectories(root.resolve("db/migration/" + id.replace('-', '_')));
        Files.writeString(migrations.resolve("V1__x.sql"), sql);
        Path descriptor = Files.createDirectories(root.resolve("META-INF")).resolve("wirkstatt-module.properties");
        Files.writeString(descriptor, "id=%s\nversion=1\napi-level=1\nname=n\nsummary=s\nrequires=%s\n".formatted(id, requires));
        return root;
    }

    private URLClassLoader loader(Path... modules) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path module : modules) {
            urls.add(module.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
    }

    private static int count(DataSource database, String table) throws Exception {
        try (Connection connection = database.getConnection(); ResultSet row = connection.createStatement()
                .executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
