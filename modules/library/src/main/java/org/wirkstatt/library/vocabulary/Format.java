package org.wirkstatt.library.vocabulary;

/** How the people who work with a material meet. */
public enum Format implements Term {
    ON_SITE, DIGITAL, HYBRID
}
