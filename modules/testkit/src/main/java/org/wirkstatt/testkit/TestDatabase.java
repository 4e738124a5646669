package org.wirkstatt.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An empty database with the tables of one module, as in production: migrated by Flyway, read and written by EclipseLink through the
 * module's own persistence unit.
 *
 * <pre>{@code
 * @ParameterizedTest @EnumSource(TestDatabase.Kind.class)
 * void listsTheLatestFirst(TestDatabase.Kind kind) {
 *     try (TestDatabase db = TestDatabase.of(kind, "regions")) {
 *         db.run(em -> { repository.em = em; … });
 *     }
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    /** {@code H2}: in memory; {@code POSTGRESQL}: a real server, started once for the test run, an own database for each test. */
    public enum Kind { H2, POSTGRESQL }

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource, EntityManagerFactory factory) {
        this.dataSource = dataSource;
        this.factory = factory;
    }

    /** @param module id of the module: name of its persistence unit and of the folder below {@code db/migration} */
    public static TestDatabase of(Kind kind, String module) {
        DataSource dataSource = kind == Kind.H2 ? h2() : postgres();
        migrate(dataSource, module);
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.nonJtaDataSource", dataSource);
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("eclipselink.logging.level", "WARNING");
        properties.put("eclipselink.weaving", "false");
        return new TestDatabase(dataSource, Persistence.createEntityManagerFactory(module, properties));
    }

    /** An empty database of {@code kind} without any table. */
    public static DataSource empty(Kind kind) {
        return kind == Kind.H2 ? h2() : postgres();
    }

    /** Runs the migrations of {@code module} as the portal does at its start. */
    public static void migrate(DataSource dataSource, String module) {
        configuration(dataSource, module).load().migrate();
    }

    static FluentConfiguration configuration(DataSource dataSource, String module) {
        String name = module.replace('-', '_');
        return Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/" + name).table("flyway_" + name)
                .baselineOnMigrate(true).baselineVersion("0");
    }

    private static DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        h2.setPassword("sa");
        return h2;
    }

    private static DataSource postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name, e);
        }
        return Server.INSTANCE.getDatabase("postgres", name);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManagerFactory entityManagerFactory() {
        return factory;
    }

    /** Runs {@code work} in a transaction with a new entity manager; an exception rolls back and is passed on. */
    public void run(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Like {@link #run} with a result. */
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    /** The one PostgreSQL server of a test run; ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
            }
        }
    }
}
