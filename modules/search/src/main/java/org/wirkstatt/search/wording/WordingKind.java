package org.wirkstatt.search.wording;

/** What a line says, and how many lines of it there may be. */
public enum WordingKind {
    /** 'Feedback, Rückmeldung': each means the other; 'KI => künstliche Intelligenz': the left means the right as well. */
    SYNONYM("synonyms", 1000),
    /** A word that is neither inflected nor split. */
    PROTECTED("protectedWords", 1000),
    /** A question whose hits are looked at before a change. */
    EXAMPLE("examples", 30);

    private final String field;
    private final int most;

    WordingKind(String field, int most) {
        this.field = field;
        this.most = most;
    }

    /** Name of the input. */
    public String field() {
        return field;
    }

    int most() {
        return most;
    }
}
