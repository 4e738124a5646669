package org.wirkstatt.platform.change;

import org.wirkstatt.platform.module.Contributed;

/** SPI: somebody who follows the {@link ChangeLog}, keeping a position of its own. */
@Contributed
public interface ChangeFollower {

    /**
     * Called soon after changes were committed (well below a second), after the start, and from time to time; never by two threads at
     * once. Reads the log behind its own position. An exception is logged and the call is repeated later.
     */
    void follow();
}
