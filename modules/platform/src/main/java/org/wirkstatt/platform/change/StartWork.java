package org.wirkstatt.platform.change;

import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: work that must be done at each start before the first request is answered, on each node. Begins when all tables are there. Keeps the portal
 * closed as long as it lasts, so it is short; what may come later is a {@link RecurringWork}.
 */
@Contributed
public interface StartWork {

    /** Outside a request and a transaction: it begins its own. After an exception, or too long a time, the portal starts without the module. */
    void run();
}
