package org.wirkstatt.kernel.persistence;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;
import org.wirkstatt.kernel.persistence.Migrations.Failure;
import org.wirkstatt.platform.module.LeftOutModule.Sentence;

/**
 * The steps of one module. PostgreSQL takes back a step that fails; H2 does not, so there an update is first tried on an empty copy in
 * memory. What a first installation made before it failed is taken away again.
 */
final class ModuleMigration {

    private static final System.Logger LOG = System.getLogger(ModuleMigration.class.getName());
    private static final String TEXTS = "org.wirkstatt.kernel.messages";

    private final DataSource dataSource;
    private final ClassLoader loader;
    private final List<String> modules;
    private final String id;
    private final String name;

    /** @param modules this one last, before it all that it needs, in their order */
    ModuleMigration(DataSource dataSource, ClassLoader loader, List<String> modules) {
        this.dataSource = dataSource;
        this.loader = loader;
        this.modules = List.copyOf(modules);
        this.id = modules.get(modules.size() - 1);
        this.name = name(id);
    }

    private static String name(String module) {
        return module.replace('-', '_');
    }

    /** @return empty if the tables are as the module wants them */
    Optional<Failure> run() {
        if (loader.getResource("db/migration/" + name) == null) {
            return Optional.empty();
        }
        Flyway flyway = flyway(dataSource, id, null);
        boolean first = !hasHistory();
        Set<String> before = first ? objects() : Set.of();
        try {
            if (!first) {
                Optional<Failure> rehearsed = rehearse(flyway.info().current(), flyway.info().pending().length);
                if (rehearsed.isPresent()) {
                    return rehearsed;
                }
            }
            int steps = flyway.migrate().migrationsExecuted;
            if (steps > 0) {
                LOG.log(Level.INFO, "Migrated {0}: {1} step(s)", id, steps);
            }
            return Optional.empty();
        } catch (FlywayValidateException e) {
            return Optional.of(new Failure(id, true, lastLine(e), sentence("untouched")));
        } catch (FlywayException e) {
            return Optional.of(new Failure(id, false, reason(e), first && !id.equals(Migrations.KERNEL) ? takeAway(before) : between(flyway)));
        }
    }

    /** Up to a version and no further; without rehearsal. @throws MigrationFailedException if a step fails */
    void to(Optional<String> target) {
        if (loader.getResource("db/migration/" + name) == null) {
            return;
        }
        try {
            flyway(dataSource, id, target.map(MigrationVersion::fromVersion).orElse(null)).migrate();
        } catch (FlywayException e) {
            throw new MigrationFailedException(id, reason(e), e);
        }
    }

    private Flyway flyway(DataSource target, String module, MigrationVersion until) {
        // by default steps that the module does not know would be passed over: an older file would run on newer tables
        return Flyway.configure(loader).dataSource(target).locations("classpath:db/migration/" + name(module)).table("flyway_" + name(module))
                .baselineOnMigrate(true).baselineVersion("0").ignoreMigrationPatterns(new String[0])
                .target(until == null ? MigrationVersion.LATEST : until).load();
    }

    /** Only where a failed step would stay half done. A rehearsal that already fails at what has run here proves nothing. */
    private Optional<Failure> rehearse(MigrationInfo current, int pending) {
        if (pending == 0 || current == null || isPostgres()) {
            return Optional.empty();
        }
        JdbcDataSource stage = new JdbcDataSource();
        stage.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        try (Connection open = stage.getConnection()) { // the copy is there as long as somebody holds it
            try {
                modules.stream().filter(module -> loader.getResource("db/migration/" + name(module)) != null)
                        .forEach(module -> flyway(stage, module, module.equals(id) ? current.getVersion() : null).migrate());
            } catch (FlywayException e) {
                LOG.log(Level.WARNING, "steps of {0} that have run here do not run on an empty copy: {1}", id, reason(e));
                return Optional.empty();
            }
            flyway(stage, id, null).migrate();
            return Optional.empty();
        } catch (FlywayValidateException e) {
            return Optional.empty(); // the real history tells
        } catch (FlywayException e) {
            return Optional.of(new Failure(id, false, reason(e), sentence("untouched")));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Where an update stopped. */
    private Sentence between(Flyway flyway) {
        if (isPostgres()) {
            MigrationInfo reached = flyway.info().current();
            String step = reached == null || reached.getVersion() == null ? "0" : reached.getVersion().toString();
            return sentence("atStep", step);
        }
        return sentence("halfDone");
    }

    /** {@code migration.<key>} of the kernel's bundle; the portal, whose texts know the reader, does not run yet. */
    private static Sentence sentence(String key, Object... arguments) {
        return new Sentence(text(Locale.ROOT, key, arguments), text(Locale.ENGLISH, key, arguments));
    }

    private static String text(Locale language, String key, Object... arguments) {
        return MessageFormat.format(ResourceBundle.getBundle(TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("migration." + key), arguments);
    }

    private Sentence takeAway(Set<String> before) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            NavigableSet<String> made = objects();
            made.removeAll(before);
            for (String one : made.descendingSet()) { // views, tables, sequences
                String[] kind = one.split(" ", 2);
                statement.execute("drop " + kind[0] + " if exists \"" + kind[1] + "\"" + (kind[0].equals("table") || isPostgres() ? " cascade" : ""));
            }
            return sentence("takenAway");
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private boolean hasHistory() {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "flyway_" + name, null)) {
            return row.next();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Tables, views and sequences, each after the word for its kind. */
    private NavigableSet<String> objects() {
        NavigableSet<String> found = new TreeSet<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select table_type, table_name from information_schema.tables where table_schema = current_schema")) {
                while (row.next()) {
                    found.add((row.getString(1).equals("VIEW") ? "view " : "table ") + row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery("select sequence_name from information_schema.sequences where sequence_schema = current_schema")) {
                while (row.next()) {
                    found.add("sequence " + row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private boolean isPostgres() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Flyway's messages are reports of several lines; the line that names the cause is what an operator needs. */
    private static String reason(FlywayException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName()).strip().replaceAll("\\s*\\R\\s*", " | ");
    }

    private static String lastLine(FlywayException e) {
        return e.getMessage().lines().filter(line -> line.contains("Migration") || line.contains("migration")).filter(line -> !line.startsWith("Validate failed"))
                .findFirst().orElse(e.getMessage()).strip();
    }
}
