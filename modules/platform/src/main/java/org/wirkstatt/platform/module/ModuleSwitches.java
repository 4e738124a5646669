package org.wirkstatt.platform.module;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Switches modules off and on while the portal runs. What a module shows is gone on the next request (other nodes: within a second): pages, entries
 * of menus, REST operations, servlets, hits, feeds, tiles, kinds of notices; its recurring work and jobs wait. Its data stay, and so does what the law
 * asks for: copies, erasure and retention of personal data go on. Asks for no permission: the caller has decided.
 */
public interface ModuleSwitches {

    /** Whether the portal cannot be without this module. */
    boolean isBasic(String module);

    /** Since when a module is off; empty for one that is on. */
    Optional<Instant> offSince(String module);

    /** Whether a module is off until the portal starts again, as it was filled from an archive. */
    boolean waitsForStart(String module);

    /** Ids of modules that are on and need {@code module}, directly or through others, sorted. They can only go off together with it. */
    List<String> needing(String module);

    /** Ids of modules that are off and that {@code module} needs, directly or through others, sorted. They must go on together with it. */
    List<String> needed(String module);

    /**
     * Switches modules off, in the running transaction; those that are off already stay so.
     *
     * @throws IllegalArgumentException if one is basic or not installed, or if one that stays on needs one of them
     */
    void switchOff(Set<String> modules);

    /** Switches modules on, in the running transaction. @throws IllegalArgumentException if one of them needs one that stays off, or waits for a start */
    void switchOn(Set<String> modules);
}
