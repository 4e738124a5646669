package org.wirkstatt.selfanalysis.catalogue;

/** How a criterion came from criteria of earlier editions. */
public enum Relation {
    /** Has no ancestor. */
    NEW(0, 0, false),
    /** Not one word differs. */
    SAME(1, 1, true),
    /** Asks the same in other words: answers may be compared. */
    REWORDED(1, 1, true),
    /** Asks something else under the same heading: answers may not be compared. */
    CHANGED(1, 1, false),
    /** One of several that the ancestor was divided into. */
    SPLIT(1, 1, false),
    /** Made of several ancestors. */
    MERGED(2, 20, false);

    private final int fewest;
    private final int most;
    private final boolean comparable;

    Relation(int fewest, int most, boolean comparable) {
        this.fewest = fewest;
        this.most = most;
        this.comparable = comparable;
    }

    /** Whether a criterion with this relation can have {@code count} ancestors. */
    public boolean takes(int count) {
        return count >= fewest && count <= most;
    }

    /** Whether answers to the criterion may be compared with answers to its ancestor. */
    public boolean comparable() {
        return comparable;
    }
}
