package org.wirkstatt.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A transaction for work in the background, which has none. */
@ApplicationScoped
class NoticeTransaction {

    @Transactional
    void run(Runnable work) {
        work.run();
    }
}
