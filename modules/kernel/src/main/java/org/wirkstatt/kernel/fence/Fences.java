package org.wirkstatt.kernel.fence;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.module.ModuleFences;

/** All fences of this node. */
@ApplicationScoped
public class Fences implements ModuleFences, RecurringWork {

    /** Time for a call that a page waits for. */
    public static final Duration PAGE = Duration.ofSeconds(2);
    /** Time for work in the background. */
    public static final Duration WORK = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger(Fences.class.getName());

    private record Key(String module, String hook) {
    }

    @Inject
    Clock clock;
    @Inject
    PublicState publicState;

    private final Map<Key, Fence> fences = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "fences of modules";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Finds calls that hang, and has kept pages made anew when a fence may be tried. */
    @Override
    public void run() {
        fences.values().stream().map(Fence::look).toList().stream().filter(changed -> changed).findAny().ifPresent(changed -> publicState.touch());
    }

    @Override
    public <T> T call(String module, String hook, Supplier<T> call, Supplier<T> instead) {
        try {
            return guarded(module, hook, PAGE, call::get);
        } catch (PortalException refusal) {
            throw refusal;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            return instead.get();
        }
    }

    /**
     * Calls through the fence and passes on what is thrown.
     *
     * @param budget for the first call of this hook of this module; holds for all later ones
     * @throws FenceShutException if the fence is shut
     */
    public <T> T guarded(String module, String hook, Duration budget, Callable<T> call) throws Exception {
        Fence fence = fences.computeIfAbsent(new Key(module, hook), key -> new Fence(module, hook, budget, clock));
        Fence.Call inside = fence.enter().orElseThrow(() -> new FenceShutException(module, hook));
        Optional<Throwable> fault = Optional.empty();
        try {
            return call.call();
        } catch (PortalException refusal) {
            throw refusal;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            fault = e instanceof FenceShutException ? Optional.empty() : Optional.of(e);
            fault.ifPresent(f -> LOG.log(Level.ERROR, "module " + module + " failed in " + hook, f));
            throw e;
        } finally {
            if (fence.leave(inside, fault)) {
                publicState.touch();
            }
        }
    }

    @Override
    public List<Trouble> troubles() {
        return fences.values().stream().peek(Fence::look).map(Fence::trouble).flatMap(Optional::stream).sorted(Comparator.comparing(Trouble::latest).reversed()).toList();
    }

    @Override
    public void retry(String module, String hook) {
        Optional.ofNullable(fences.get(new Key(module, hook))).ifPresent(Fence::retry);
        publicState.touch();
    }
}
