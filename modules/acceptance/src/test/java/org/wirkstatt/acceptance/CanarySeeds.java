package org.wirkstatt.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.wirkstatt.acceptance.TableShape.Column;
import org.wirkstatt.platform.privacy.DataDeclaration;

/**
 * Puts an unmistakable person into every table in which a module declares a personal column: an unmistakable number for the account, an
 * unmistakable word of its own in each column of text. Works on tables that it never heard of; what a column wants otherwise stands in
 * {@code canary.properties}.
 */
final class CanarySeeds {

    /** Number of the account; nothing else has it. */
    static final long PERSON = 7_770_001;
    /** Begins every word; in lower case, as the search index has it. */
    static final String WORD = "kanarieq";
    static final String MAIL = WORD + "mail@kanarie.example";
    private static final long ROW = 5_550_001;
    private static final int SHORTEST_WORD = 12;

    private final Properties special = new Properties();
    /** Purpose by {@code table.column}. */
    private final Map<String, String> personal = new TreeMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> picture;
    /** What was put into a table. */
    private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();

    /** @param picture values of {@code {picture}} and {@code {pictureBytes}} */
    CanarySeeds(Map<String, String> picture) {
        this.picture = picture;
        try (InputStream in = CanarySeeds.class.getResourceAsStream("/canary.properties")) {
            special.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        declarations().forEach(declaration -> declaration.columns().forEach((column, purpose) -> purpose.ifPresent(p -> personal.put(column, p))));
    }

    private static List<DataDeclaration> declarations() {
        List<DataDeclaration> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(RunningPortal.ROOT.resolve("modules"))) {
            for (Path module : modules.sorted().toList()) {
                Path resources = module.resolve("src/main/resources");
                String id = module.getFileName().toString();
                if (Files.exists(resources.resolve(DataDeclaration.path(id)))) {
                    all.add(DataDeclaration.of(id, new URLClassLoader(new URL[] {resources.toUri().toURL()}, null)));
                }
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Tables with a personal column. */
    Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        personal.keySet().forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
        return tables;
    }

    boolean isPersonal(String table, String column) {
        return personal.containsKey(table + "." + column);
    }

    /** Every word that was put somewhere, by {@code table.column}. */
    Map<String, String> words() {
        return words;
    }

    Optional<String> secret(String column) {
        return Optional.ofNullable(special.getProperty("secret." + column));
    }

    boolean mayRemain(String column) {
        return special.containsKey("remains." + column);
    }

    /** Whether something else fills it, nothing can, or its row has only columns that lead to another one with the canary. */
    boolean isFilledOtherwise(String table) {
        return special.containsKey("skip." + table) || rows.containsKey(table) && rows.get(table).containsValue(ROW);
    }

    /** @param late whether those tables that wait for the sign-in are meant */
    void seed(Connection connection, boolean late) throws SQLException {
        for (String table : tables()) {
            if (!special.containsKey("skip." + table) && special.containsKey("late." + table) == late) {
                insert(connection, table);
            }
        }
    }

    /** Parents first; a parent without personal data gets a row too. */
    private void insert(Connection connection, String table) throws SQLException {
        if (rows.containsKey(table)) {
            return;
        }
        TableShape shape = TableShape.of(connection, table);
        for (TableShape.Parent parent : shape.parents().values()) {
            if (!parent.table().equals(table)) {
                insert(connection, parent.table());
            }
        }
        Map<String, Object> row = new LinkedHashMap<>();
        rows.put(table, row);
        for (Column column : shape.columns()) {
            row.put(column.name(), value(connection, shape, column));
        }
        String names = String.join(", ", row.keySet());
        String marks = String.join(", ", row.keySet().stream().map(name -> "?").toList());
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            int at = 1;
            for (Object value : row.values()) {
                insert.setObject(at++, value);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError("cannot put the canary into " + table + " as " + row
                    + "; say in canary.properties what a column wants ('" + table + ".<column> = value'): " + e.getMessage(), e);
        }
    }

    private Object value(Connection connection, TableShape shape, Column column) throws SQLException {
        String key = shape.name() + "." + column.name();
        String said = special.getProperty(key);
        if (said != null) {
            return said.equals("{null}") ? null : column.parse(filled(connection, key, said));
        }
        TableShape.Parent parent = shape.parents().get(column.name());
        if (parent != null) {
            return rows.get(parent.table()).get(parent.column());
        }
        boolean isPersonal = isPersonal(shape.name(), column.name());
        if (column.isText() && isPersonal) {
            if (column.size() < SHORTEST_WORD) {
                throw new AssertionError(key + " is too short for a word; add a line '" + key + " = value' to canary.properties");
            }
            return word(key);
        }
        if (column.type() == Types.BIGINT && (isPersonal || shape.keys().contains(column.name()))) {
            return isPersonal ? PERSON : ROW;
        }
        return isPersonal || !column.nullable() ? column.plain() : null;
    }

    private String filled(Connection connection, String key, String said) throws SQLException {
        String value = said.contains("{word}") ? said.replace("{word}", word(key)) : said;
        if (value.contains("{mail}")) {
            words.put(key, MAIL);
        }
        if (value.contains("{name}")) {
            words.put(key, word("identity_account.display_name"));
        }
        value = value.replace("{mail}", MAIL).replace("{name}", word("identity_account.display_name")).replace("{id}", String.valueOf(PERSON)).replace("{picture}", picture.get("{picture}"))
                .replace("{pictureBytes}", picture.get("{pictureBytes}"));
        return value.equals("{password}") ? passwordOf(connection, "mitglied") : value;
    }

    private String word(String key) {
        return words.computeIfAbsent(key, k -> WORD + words.size() + "z");
    }

    /** The hash of a password that the test knows. */
    private static String passwordOf(Connection connection, String login) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select password_hash from identity_account where login = ?")) {
            select.setString(1, login);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no demonstration account " + login);
                }
                return rows.getString(1);
            }
        }
    }
}
