package org.wirkstatt.selfanalysis.comparison;

import java.util.Collection;

/** What must stand behind everything that is published. */
public final class Threshold {

    public static final int ANSWERS = 5;
    public static final int ORGANISATIONS = 3;
    /** If all said the same, a sum would tell what each of them said. */
    static final int LEVELS = 2;

    private Threshold() {
    }

    static boolean isMet(Collection<Contribution> together) {
        Tally tally = Tally.sum(together.stream().map(Contribution::tally).toList());
        return tally.answers() >= ANSWERS && tally.levels() >= LEVELS
                && together.stream().map(Contribution::organisation).distinct().count() >= ORGANISATIONS;
    }
}
