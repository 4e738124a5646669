package org.wirkstatt.platform.change;

import java.time.Duration;

import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: work that comes again and again while the portal runs, on each node. Begins when all tables are there and ends before the portal
 * stops. What must be done once for a change is a {@link Job}.
 */
@Contributed
public interface RecurringWork {

    /** For the log, such as {@code search.pulse}. */
    String name();

    /** From the end of one run to the beginning of the next, a second or more. The first run comes after it too, but after ten minutes at most. */
    Duration pause();

    /**
     * Does the work once, outside a request and a transaction: it begins its own. Never runs twice at the same time. An exception ends this
     * run only; it is logged, the same one not again before a run went well.
     */
    void run();
}
