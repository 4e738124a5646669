package org.wirkstatt.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.wirkstatt.platform.privacy.DataDeclaration;

/** Compares what a module declares about its columns with the tables that its migrations make. */
final class DeclaredColumns {

    private static final List<String> TEXTS = List.of("", ".people", ".data", ".recipients", ".period");

    private final String module;
    private final DataDeclaration declaration;

    DeclaredColumns(String module) {
        this.module = module;
        try {
            this.declaration = DataDeclaration.of(module, DeclaredColumns.class.getClassLoader());
        } catch (IllegalArgumentException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Whether any column holds personal data. */
    boolean holdsPersonalData() {
        return declaration.columns().values().stream().anyMatch(Optional::isPresent);
    }

    /** @throws AssertionError with the lines to add or to remove */
    void check() {
        Set<String> missing = new TreeSet<>(columns());
        Set<String> gone = new TreeSet<>(declaration.columns().keySet());
        gone.removeAll(missing);
        missing.removeAll(declaration.columns().keySet());
        fail(missing, " = none", "lacks these lines. Where the column holds personal data, write the id of a purpose instead of 'none'");
        fail(gone, "", "has lines for columns that do not exist; remove them");
        Set<String> unused = new TreeSet<>(declaration.purposes().keySet());
        declaration.columns().values().forEach(purpose -> purpose.ifPresent(unused::remove));
        fail(unused, "", "has purposes that no column is held for; remove 'purpose.' and");
        checkTexts();
    }

    private void checkTexts() {
        Set<String> keys = declaration.purposes().keySet().stream().flatMap(purpose -> TEXTS.stream().map(part -> "privacy." + purpose + part))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!keys.isEmpty()) {
            keys.removeAll(bundle().keySet());
        }
        if (!keys.isEmpty()) {
            throw new AssertionError(bundlePath() + " (and the English one beside it) lacks the texts about purposes declared in "
                    + DataDeclaration.path(module) + ":" + lines(keys.stream().map(key -> key + " = …")));
        }
    }

    private Properties bundle() {
        Properties properties = new Properties();
        try (InputStream in = DeclaredColumns.class.getClassLoader().getResourceAsStream(bundlePath())) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError("cannot read " + bundlePath(), e);
        }
        return properties;
    }

    private String bundlePath() {
        return "org/wirkstatt/" + module.replace("-", "") + "/messages.properties";
    }

    private void fail(Set<String> columns, String rest, String what) {
        if (!columns.isEmpty()) {
            throw new AssertionError("src/main/resources/" + DataDeclaration.path(module) + " " + what + ":"
                    + lines(columns.stream().map(column -> column + rest)));
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** {@code table.column} of every table that the migrations make, in lower case. */
    private Set<String> columns() {
        if (DeclaredColumns.class.getClassLoader().getResource("db/migration/" + module.replace('-', '_')) == null) {
            return Set.of();
        }
        DataSource database = TestDatabase.empty(TestDatabase.Kind.H2);
        TestDatabase.migrate(database, module);
        try (var connection = database.getConnection(); ResultSet rows = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            Set<String> found = new TreeSet<>();
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("flyway_")) {
                    found.add(table + "." + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("cannot read the tables of " + module, e);
        }
    }
}
