package org.wirkstatt.kernel.fence;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.wirkstatt.kernel.fence.FencedContract.Off;
import org.wirkstatt.kernel.fence.FencedContract.Rule;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.error.SwitchedOffException;

/** Calls contributions of modules through their fences, and those of modules that are off not at all. See {@link FencedContract}. */
@Fenced
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class FenceInterceptor {

    private static final Map<Called, Optional<Rule>> RULES = new ConcurrentHashMap<>();

    private record Called(Class<?> bean, Method method) {
    }

    @Inject
    Fences fences;
    @Inject
    ModuleOrigins origins;
    @Inject
    OffModules off;

    /** The call, or what stands for it. */
    @AroundInvoke
    public Object call(InvocationContext call) throws Exception {
        Class<?> bean = call.getTarget().getClass();
        Rule rule = RULES.computeIfAbsent(new Called(bean, call.getMethod()), called -> FencedContract.of(called.bean, called.method)).orElse(null);
        String module = rule == null ? null : origins.of(bean).orElse(null);
        if (module == null) {
            return call.proceed();
        }
        Off whenOff = rule.contract().off();
        if (whenOff != Off.AS_EVER && off.contains(module)) {
            if (whenOff == Off.REFUSED && !rule.isQuiet()) {
                throw new SwitchedOffException(module);
            }
            return rule.empty();
        }
        try {
            return fences.guarded(module, rule.contract().type().getSimpleName(), rule.contract().budget(), call::proceed);
        } catch (PortalException refusal) {
            throw refusal;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            if (rule.isQuiet()) {
                return rule.empty();
            }
            throw fault;
        }
    }
}
