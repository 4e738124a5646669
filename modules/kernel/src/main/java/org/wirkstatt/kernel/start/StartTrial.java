package org.wirkstatt.kernel.start;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.StartWork;
import org.wirkstatt.platform.module.PortalModule;

/**
 * Tries every module before the portal serves: makes the beans by which it contributes, asks each what it says of itself, and has the work
 * at the start done, each module within its time. What only shows here ends the start, so that the launcher begins again without the module.
 */
@ApplicationScoped
class StartTrial {

    private static final System.Logger LOG = System.getLogger(StartTrial.class.getName());
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(5);

    @Inject
    BeanManager beans;
    @Inject
    ModuleOrigins origins;
    @Inject
    PortalThreads threads;
    @Inject
    OffModules off;
    @Inject
    Database database;
    @Inject
    @ConfigProperty(name = "wirkstatt.modules.start-seconds", defaultValue = "20")
    long seconds;
    /** Ids, the more trusted first; of two modules that claim the same the later one is unfit. */
    @Inject
    @ConfigProperty(name = "wirkstatt.modules.order", defaultValue = "")
    Optional<String> order;

    private volatile String doing = "";

    /** @return those that the portal cannot run with; the trial ends with the first that does not come back or keeps all connections */
    List<UnfitModule> run() {
        SelfDescription said = new SelfDescription();
        List<UnfitModule> unfit = new ArrayList<>();
        Map<String, List<Bean<?>>> contributions = contributions();
        for (Map.Entry<String, List<Bean<?>>> module : contributions.entrySet()) {
            Attempt attempt = attempt(module.getKey(), () -> beginAndAsk(module.getKey(), module.getValue(), said));
            attempt.unfit.ifPresent(unfit::add);
            if (attempt.ends) {
                return unfit;
            }
        }
        return unfit.isEmpty() ? startWork(contributions) : unfit;
    }

    private List<UnfitModule> startWork(Map<String, List<Bean<?>>> contributions) {
        List<UnfitModule> unfit = new ArrayList<>();
        for (Map.Entry<String, List<Bean<?>>> module : contributions.entrySet()) {
            for (Bean<?> bean : module.getValue()) {
                if (bean.getTypes().contains(StartWork.class) && !off.contains(module.getKey())) {
                    Attempt attempt = attempt(module.getKey(), () -> work(bean));
                    attempt.unfit.ifPresent(unfit::add);
                    if (attempt.ends) {
                        return unfit;
                    }
                }
            }
        }
        return unfit;
    }

    /** Beans of modules and of the shell that implement an interface of the platform, by module; those of the shell first, under an empty id. */
    private Map<String, List<Bean<?>>> contributions() {
        List<String> trusted = List.of(order.orElse("").split(","));
        Map<String, List<Bean<?>>> found = new LinkedHashMap<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().filter(this::contributes)
                .sorted(Comparator.comparingInt((Bean<?> bean) -> origins.of(bean.getBeanClass()).map(id -> 1 + Math.floorMod(trusted.indexOf(id), Integer.MAX_VALUE)).orElse(0))
                        .thenComparing(bean -> origins.of(bean.getBeanClass()).orElse("")).thenComparing(bean -> bean.getBeanClass().getName()))
                .forEach(bean -> found.computeIfAbsent(origins.of(bean.getBeanClass()).orElse(""), id -> new ArrayList<>()).add(bean));
        return found;
    }

    /** The portal's own beans are not on trial; but nobody may claim what the shell has said. */
    private boolean contributes(Bean<?> bean) {
        return bean.getScope() == ApplicationScoped.class && (origins.of(bean.getBeanClass()).isPresent()
                ? !SelfDescription.contracts(bean.getBeanClass()).isEmpty() : bean.getTypes().contains(PortalModule.class));
    }

    private Optional<UnfitModule> beginAndAsk(String module, List<Bean<?>> contributions, SelfDescription said) {
        for (Bean<?> bean : contributions) {
            doing = bean.getBeanClass().getName();
            Optional<UnfitModule> wrong = said.ask(module, instance(bean));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** The instance itself: a proxy would be made without it. */
    private <T> T instance(Bean<T> bean) {
        CreationalContext<T> creation = beans.createCreationalContext(bean);
        return beans.getContext(ApplicationScoped.class).get(bean, creation);
    }

    private Optional<UnfitModule> work(Bean<?> bean) {
        doing = bean.getBeanClass().getName() + ".run()";
        ((StartWork) instance(bean)).run();
        return Optional.empty();
    }

    /** @param ends true if nothing can be tried after it */
    private record Attempt(Optional<UnfitModule> unfit, boolean ends) {
    }

    private Attempt attempt(String module, Callable<Optional<UnfitModule>> trial) {
        Optional<Optional<UnfitModule>> answer = within(Duration.ofSeconds(seconds), () -> guarded(module, trial));
        if (answer.isEmpty()) {
            return new Attempt(Optional.of(UnfitModule.of(module, "module.slow", doing, seconds)), true);
        }
        if (within(FOR_A_CONNECTION, () -> database.call(c -> c.isValid(1))).isEmpty()) {
            return new Attempt(Optional.of(UnfitModule.of(module, "module.connections")), true);
        }
        return new Attempt(answer.get(), false);
    }

    private Optional<UnfitModule> guarded(String module, Callable<Optional<UnfitModule>> trial) {
        try {
            return trial.call();
        } catch (Exception | Error e) { // whatever the code of a module throws must not end the start of the others
            LOG.log(Level.ERROR, "module " + module + ": " + doing + " failed", e);
            return Optional.of(UnfitModule.failed(module, doing, e));
        }
    }

    /** What {@code task} answers, done on a thread that is given up after {@code limit}; empty if it did not end or failed. */
    private <T> Optional<T> within(Duration limit, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        AtomicReference<Thread> worker = new AtomicReference<>();
        threads.execute(() -> {
            worker.set(Thread.currentThread());
            task.run();
        });
        try {
            return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            if (worker.get() != null) {
                LOG.log(Level.ERROR, "not done after {0}: {1} at {2}", limit, doing, List.of(worker.get().getStackTrace()));
            }
            task.cancel(true);
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "after " + doing, e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
