package org.wirkstatt.search.index;

/** Looks at a newly built index before it may answer. Questions are understood above this package, so the answer comes from there. */
@FunctionalInterface
public interface Examination {

    /**
     * Asks both indexes.
     *
     * @param former answers now, and follows all changes
     * @param built is to take its place
     */
    GoldenReport examine(Generation former, Generation built);
}
