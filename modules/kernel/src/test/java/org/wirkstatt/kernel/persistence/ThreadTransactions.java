package org.wirkstatt.kernel.persistence;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * What a container does for a transaction, on a real database: one connection for the thread from begin to end, callbacks after it. Gives
 * a {@link Database} that works with it.
 */
public final class ThreadTransactions implements TransactionSynchronizationRegistry {

    private final DataSource real;
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    public ThreadTransactions(DataSource real) {
        this.real = real;
    }

    public Database database() {
        DataSource joining = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return running.get() == null ? real.getConnection() : shared(running.get().connection);
                });
        return Database.of(joining, this);
    }

    /** Does {@code work} in a transaction: committed when it returns, rolled back when it throws. */
    public <T> T in(Callable<T> work) throws Exception {
        begin();
        try {
            T result = work.call();
            end(true);
            return result;
        } finally {
            if (running.get() != null) {
                end(false);
            }
        }
    }

    /** Begins a transaction that stays open on this thread until {@link #end}. */
    public void begin() throws SQLException {
        Connection connection = real.getConnection();
        connection.setAutoCommit(false);
        running.set(new Running(connection, new ArrayList<>(), new HashMap<>()));
    }

    public void end(boolean commit) throws SQLException {
        Running last = running.get();
        try (Connection connection = last.connection) {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        running.remove();
        last.synchronizations.forEach(s -> s.afterCompletion(commit ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK));
    }

    /** Closing gives the connection back to the transaction, as a pool does. */
    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(ThreadTransactions.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Running(Connection connection, List<Synchronization> synchronizations, Map<Object, Object> resources) {
    }

    @Override
    public Object getTransactionKey() {
        return running.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        running.get().resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return running.get().resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        running.get().synchronizations.add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
        return running.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
