package org.wirkstatt.platform.module;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the faults of a module inside it. Each module has one fence for each kind of call (a <em>hook</em>, such as {@code HomeTile}): calls that fail
 * or take too long are counted, and after several within a minute, or one that does not come back, the fence is shut: nobody calls for a while, then
 * one call is tried. Beans of the platform's SPI types are fenced by themselves; only what is called in another way comes here. Thread safe.
 */
public interface ModuleFences {

    /** Name of the hook behind which pieces of the home page are built and rendered. */
    String TILE = "HomeTile";

    /**
     * What {@code call} answers, or what {@code instead} answers if it fails or the fence is shut. A {@link org.wirkstatt.platform.error.PortalException}
     * is no fault and goes on to the caller.
     *
     * @param module whose code is called
     */
    <T> T call(String module, String hook, Supplier<T> call, Supplier<T> instead);

    /** Fences that counted a fault since the start or the last {@link #retry}, the latest first; of this node only. */
    List<Trouble> troubles();

    /** Opens a fence and forgets what it counted. */
    void retry(String module, String hook);

    /**
     * @param errors faults, and calls that took too long, since {@code since}
     * @param latest moment of the latest
     * @param reason what was thrown and where, or how long it took; never with a text that the code wrote, as that may be about people
     * @param nextTry when one call is let through again; empty while the fence is open
     * @param hanging calls that are over their time and have not come back
     */
    record Trouble(String module, String hook, int errors, Instant since, Instant latest, String reason, Optional<Instant> nextTry, int hanging) {

        public boolean isShut() {
            return nextTry.isPresent();
        }
    }
}
