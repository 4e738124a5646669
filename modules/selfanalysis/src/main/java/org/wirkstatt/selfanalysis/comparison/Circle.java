package org.wirkstatt.selfanalysis.comparison;

/** With whom is compared, the smallest circle first. */
public enum Circle {
    /** Initiatives of the own region. */
    REGION,
    /** Of the own federal state. */
    STATE,
    /** Runs opened in the time of the same round of the programme. */
    ROUND,
    ALL
}
