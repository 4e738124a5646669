package org.wirkstatt.notifications;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.wirkstatt.testkit.TestDatabase;

/** Transactions on a test database: the repositories get {@link #em()}, which is the entity manager of the transaction of the calling thread. */
public final class TestTransactions extends Transactions {

    private record Running(EntityManager em, List<Runnable> afterwards) {
    }

    private final TestDatabase db;
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    public TestTransactions(TestDatabase db) {
        this.db = db;
    }

    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            require();
            try {
                return method.invoke(running.get().em(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public <T> T call(Supplier<T> work) {
        Running outer = running.get();
        List<Runnable> afterwards = new ArrayList<>();
        T result;
        try {
            result = db.call(em -> {
                running.set(new Running(em, afterwards));
                return work.get();
            });
        } finally {
            running.set(outer);
        }
        afterwards.forEach(Runnable::run);
        return result;
    }

    @Override
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public void require() {
        if (running.get() == null) {
            throw new IllegalStateException("no transaction");
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        running.get().afterwards().add(action);
    }
}
