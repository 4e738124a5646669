package org.wirkstatt.identity.registration;

import java.lang.System.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** Work after the answer, so that the time of the answer does not tell whether an address has an account. */
@ApplicationScoped
class Later {

    private static final Logger LOG = System.getLogger(Later.class.getName());

    @Resource
    ManagedExecutorService executor;

    void run(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.ERROR, "a request by a visitor could not be worked on", e);
            }
        });
    }
}
