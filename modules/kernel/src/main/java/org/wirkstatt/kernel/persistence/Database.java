package org.wirkstatt.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Connections of the portal's data source, either inside the transaction that runs on this thread or in a short one of their own.
 * Thread safe.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/portal")
    DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** A database outside a container, for tests. */
    public static Database of(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        Database database = new Database();
        database.dataSource = dataSource;
        database.transactions = transactions;
        return database;
    }

    /** For {@link Migrations}, which open connections on their own. */
    DataSource dataSource() {
        return dataSource;
    }

    /** Works inside the running transaction; without one, each statement is committed by itself. */
    public <T> T call(SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Works in a transaction of its own, committed at the end, rolled back after any exception.
     *
     * @throws IllegalStateException inside a running transaction, which this one could not be independent of
     */
    public <T> T transact(SqlWork<T> work) {
        if (isTransactionRunning()) {
            throw new IllegalStateException("a short transaction cannot begin inside a running one");
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @throws IllegalStateException without a running transaction */
    public void requireTransaction() {
        if (!isTransactionRunning()) {
            throw new IllegalStateException("this needs a running transaction (@Transactional)");
        }
    }

    private boolean isTransactionRunning() {
        int status = transactions.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    /** The value kept under {@code key} in the running transaction, made by {@code first} when asked for the first time. */
    public <T> T inTransaction(Class<T> key, Supplier<T> first) {
        Object kept = transactions.getResource(key);
        if (kept == null) {
            kept = first.get();
            transactions.putResource(key, kept);
        }
        return key.cast(kept);
    }

    /** Has {@code action} run once the running transaction is committed; never after a rollback. It must be quick and must not throw. */
    public void afterCommit(Runnable action) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to add to the transaction
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }

    /** The value of a column for {@code instant}: UTC without zone, as {@code InstantConverter} stores it; null for null. */
    public static LocalDateTime column(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The instant of a column; null for null. */
    public static Instant instant(LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
