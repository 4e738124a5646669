package org.wirkstatt.selfanalysis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found so far; many thousand faults are counted, but not kept. */
final class Findings {

    private static final int KEPT = 500;
    private final List<Finding> all = new ArrayList<>();
    private int more;
    private boolean faulty;

    void add(Finding finding) {
        faulty |= finding.fault();
        if (all.size() < KEPT) {
            all.add(finding);
        } else {
            more++;
        }
    }

    boolean faulty() {
        return faulty;
    }

    /** How many are not in {@link #list()}. */
    int more() {
        return more;
    }

    /** Faults before hints, each in the order of the file. */
    List<Finding> list() {
        return all.stream().sorted(Comparator.comparing((Finding finding) -> !finding.fault()).thenComparingInt(Finding::line).thenComparingInt(Finding::column)).toList();
    }
}
