package org.wirkstatt.library.vocabulary;

import java.util.List;

/** The twelve criteria of the self-analysis. The letter is the area: A offer, R resources, E results. */
public enum Criterion implements Term {
    A1, A2, A3, A4, R1, R2, R3, R4, E1, E2, E3, E4;

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
