package org.wirkstatt.identity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Background;

/** Work after the answer, so that the time of the answer does not tell whether an address has an account. */
@ApplicationScoped
class Later {

    @Inject
    Background threads;

    void run(Runnable work) {
        threads.execute(work);
    }
}
