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
import org.wirkstatt.kernel.persistence.Migrations.Failure;
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
    void aFailureNamesModuleAndReasonInOneLineAndTheOthersGoOn(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        List<Failure> failures;
        try (URLClassLoader loader = loader(module("alpha", "", "insert into nowhere (id) values (1);"), module("beta", "", "create table beta_thing (id int);"),
                module("needy", "alpha", "create table needy_thing (id int);"))) {
            failures = Migrations.run(database, loader);
        }
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.module()).isEqualTo("alpha");
            assertThat(failure.changedAfterwards()).isFalse();
            assertThat(failure.reason()).containsIgnoringCase("nowhere").doesNotContain("\n");
        });
        assertThat(count(database, "beta_thing")).isZero();
        assertThat(tables(database)).doesNotContain("needy_thing");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterHalfAFirstInstallationNothingIsLeftAndACorrectedModuleStartsFromTheBeginning(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        Path alpha = module("alpha", "", "create sequence alpha_seq start with 50 increment by 50; create table alpha_thing (id bigint default nextval('alpha_seq'));"
                + " create view alpha_view as select id from alpha_thing;");
        step(alpha, "V2__y.sql", "create table alpha_other (id int); insert into nowhere (id) values (1);");
        try (URLClassLoader loader = loader(module("beta", "", "create table beta_thing (id int);"), alpha)) {
            assertThat(Migrations.run(database, loader)).singleElement().extracting(failure -> failure.state().german()).isEqualTo("Es hat keine Tabellen hinterlassen.");
        }
        assertThat(tables(database)).contains("beta_thing").noneMatch(table -> table.contains("alpha"));

        step(alpha, "V2__y.sql", "create table alpha_other (id int);");
        try (URLClassLoader loader = loader(alpha)) {
            assertThat(Migrations.run(database, loader)).isEmpty();
        }
        assertThat(count(database, "alpha_thing")).isZero();
        assertThat(count(database, "alpha_other")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anUpdateThatFailsInTheMiddleChangesNothingAndThePreviousModuleRunsOn(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        Path alpha = module("alpha", "zeta", "create table alpha_thing (id int); insert into alpha_thing (id) select id from zeta_thing;");
        Path zeta = module("zeta", "", "create table zeta_thing (id int); insert into zeta_thing (id) values (7);");
        try (URLClassLoader loader = loader(alpha, zeta)) {
            assertThat(Migrations.run(database, loader)).isEmpty();
        }
        step(alpha, "V2__y.sql", "create table alpha_other (id int); insert into nowhere (id) values (1);");
        try (URLClassLoader loader = loader(alpha, zeta)) {
            assertThat(Migrations.run(database, loader)).singleElement().satisfies(failure -> {
                assertThat(failure.reason()).containsIgnoringCase("nowhere");
                assertThat(failure.state().german()).isIn("An seinen Tabellen wurde nichts geändert.", "Seine Tabellen sind auf dem Stand von Schritt 1.");
            });
        }
        assertThat(tables(database)).doesNotContain("alpha_other");
        assertThat(count(database, "alpha_thing")).isEqualTo(1);

        Files.delete(alpha.resolve("db/migration/alpha/V2__y.sql"));
        try (URLClassLoader loader = loader(alpha, zeta)) {
            assertThat(Migrations.run(database, loader)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anUpdateThatOnlyFailsOnTheDataSaysHowTheTablesAreNow(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        Path alpha = module("alpha", "", "create table alpha_thing (id int);");
        try (URLClassLoader loader = loader(alpha)) {
            Migrations.run(database, loader);
        }
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("insert into alpha_thing (id) values (1), (1)");
        }
        step(alpha, "V2__y.sql", "create table alpha_other (id int); alter table alpha_thing add constraint alpha_one unique (id);");
        try (URLClassLoader loader = loader(alpha)) {
            assertThat(Migrations.run(database, loader)).singleElement().extracting(failure -> failure.state().german()).asString()
                    .contains(kind == TestDatabase.Kind.H2 ? "Sicherung" : "auf dem Stand von Schritt 1");
            assertThat(Migrations.run(database, loader)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aStepThatWasChangedAfterItRanAndAModuleOlderThanItsTablesAreRefusedWithoutATouch(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        Path alpha = module("alpha", "", "create table alpha_thing (id int);");
        step(alpha, "V2__y.sql", "create table alpha_other (id int);");
        try (URLClassLoader loader = loader(alpha)) {
            Migrations.run(database, loader);
        }
        Files.delete(alpha.resolve("db/migration/alpha/V2__y.sql"));
        try (URLClassLoader loader = loader(alpha)) {
            assertThat(Migrations.run(database, loader)).singleElement().satisfies(failure -> {
                assertThat(failure.changedAfterwards()).isTrue();
                assertThat(failure.reason()).contains("2");
            });
        }
        step(alpha, "V2__y.sql", "create table alpha_other (id bigint);");
        step(alpha, "V3__z.sql", "create table alpha_third (id int);");
        try (URLClassLoader loader = loader(alpha)) {
            assertThat(Migrations.run(database, loader)).singleElement().extracting(Failure::changedAfterwards).isEqualTo(true);
        }
        assertThat(tables(database)).contains("alpha_other").doesNotContain("alpha_third");
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

    private static void step(Path module, String file, String sql) throws IOException {
        Files.writeString(module.resolve("db/migration/" + module.getFileName()).resolve(file), sql);
    }

    private static List<String> tables(DataSource database) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet row = connection.createStatement()
                .executeQuery("select table_name from information_schema.tables where table_schema = current_schema")) {
            while (row.next()) {
                names.add(row.getString(1).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return names;
    }

    private static int count(DataSource database, String table) throws Exception {
        try (Connection connection = database.getConnection(); ResultSet row = connection.createStatement()
                .executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
