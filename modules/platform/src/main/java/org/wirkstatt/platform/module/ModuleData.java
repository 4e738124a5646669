package org.wirkstatt.platform.module;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data of whole modules, for those who run the portal: written into one archive, deleted, filled in again. Asks for no permission: the caller has
 * decided. Format of an archive: docs/operation.md.
 */
public interface ModuleData {

    /** {@code EXPORT}: writes an archive; {@code DELETION}: takes everything away; {@code IMPORT}: fills an empty module from an archive. */
    enum Kind { EXPORT, DELETION, IMPORT }

    /** {@code FAILED}: nothing was changed; {@link Work#problem} says why. */
    enum State { WAITING, RUNNING, DONE, FAILED }

    /**
     * A module with tables in the database.
     *
     * @param module id; hyphens as underscores where the module is not installed
     * @param installed whether its file is there
     * @param rows in all its tables
     */
    record Holding(String module, boolean installed, int tables, long rows) {
    }

    /**
     * Something asked for, on its way or done.
     *
     * @param done rows so far
     * @param total rows in all; 0 while they are not counted
     * @param keptUntil end of the archive that was written; empty for other kinds and where it is gone
     * @param bytes size of the archive
     * @param problem a key of the bundle of the administration, or words of the database; empty for none
     */
    record Work(long id, String module, Kind kind, State state, long done, long total, Instant askedAt, Optional<Instant> keptUntil, long bytes, String problem) {

        public boolean isRunning() {
            return state == State.WAITING || state == State.RUNNING;
        }
    }

    /** All modules with tables, the kernel left out, by id. */
    List<Holding> holdings();

    /** What was asked for about {@code module}, the latest first; at most 20. */
    List<Work> works(String module);

    /** One of {@link #works}. */
    Optional<Work> work(long id);

    /** Has an archive written, after the running transaction; it is kept for two weeks. @return its {@link Work#id} */
    long export(String module);

    /**
     * Has all data of a module deleted, after the running transaction.
     *
     * @throws IllegalStateException if it is installed and not switched off
     */
    long delete(String module);

    /**
     * Has an empty module filled from {@code archive}, after the running transaction. The file is moved. The module is off until the portal starts
     * again.
     *
     * @throws IllegalStateException if the module is not installed, not switched off or not empty
     */
    long fill(String module, Path archive);

    /** The archive of an export that is done; empty if there is none (any more). */
    Optional<Path> archive(long id);
}
