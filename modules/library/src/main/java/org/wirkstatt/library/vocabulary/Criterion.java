package org.wirkstatt.library.vocabulary;

import java.util.List;

/** The criteria of the self-analysis that the portal comes with, by their keys. The letter is the area: A offer, R resources, E results. */
public enum Criterion implements Term {
    A1, A2, A3, A4, A5, A6, A7, A8,
    R1, R2, R3, R4, R5, R6, R7, R8,
    E1, E2, E3, E4, E5, E6, E7, E8;

    @Override
    public String code() {
        return name();
    }

    /** {@code A}, {@code R} or {@code E}; shown beside every colour. */
    public String area() {
        return name().substring(0, 1);
    }

    /** Those of {@code codes} that exist, in their order. */
    public static List<Criterion> valuesOf(List<String> codes) {
        return codes.stream().flatMap(code -> Term.find(Criterion.class, code).stream()).toList();
    }
}
