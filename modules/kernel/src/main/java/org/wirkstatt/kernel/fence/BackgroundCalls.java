package org.wirkstatt.kernel.fence;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.module.OffModules;

/** How the kernel itself calls beans of modules, outside the interceptor. */
@ApplicationScoped
public class BackgroundCalls {

    @Inject
    ModuleOrigins origins;
    @Inject
    OffModules off;
    @Inject
    Fences fences;

    /** Whether the module of {@code bean} is on; beans of the portal itself always are. */
    public boolean isOn(Object bean) {
        return origins.of(bean.getClass()).filter(off::contains).isEmpty();
    }

    /** Work in the background through the fence of the bean's module. @throws FenceShutException if it is shut */
    public void run(Object bean, String hook, Runnable work) {
        origins.of(bean.getClass()).ifPresentOrElse(module -> through(module, hook, work), work);
    }

    private void through(String module, String hook, Runnable work) {
        try {
            fences.guarded(module, hook, Fences.WORK, () -> {
                work.run();
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a bean answers to a page, through its fence. @throws FenceShutException if it is shut */
    public <T> T ask(Object bean, Class<?> contract, Callable<T> question) throws Exception {
        String module = origins.of(bean.getClass()).orElse(null);
        return module == null ? question.call() : fences.guarded(module, contract.getSimpleName(), Fences.PAGE, question);
    }

    /** Those of {@code beans} whose modules are on. */
    public <T> List<T> on(Iterable<T> beans) {
        return StreamSupport.stream(beans.spliterator(), false).filter(this::isOn).toList();
    }
}
