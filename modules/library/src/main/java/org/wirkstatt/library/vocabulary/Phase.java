package org.wirkstatt.library.vocabulary;

/** Part of a round in which a material helps. */
public enum Phase implements Term {
    APPROACH, WORKSHOP1, SELF_ANALYSIS, WORKSHOP2, WORKSHOP3, CLOSING
}
