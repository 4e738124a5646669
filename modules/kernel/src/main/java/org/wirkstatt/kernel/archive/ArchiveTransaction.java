package org.wirkstatt.kernel.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** One transaction over the kernel's tables and those of modules. */
@ApplicationScoped
class ArchiveTransaction {

    @Transactional
    void run(Runnable work) {
        work.run();
    }
}
