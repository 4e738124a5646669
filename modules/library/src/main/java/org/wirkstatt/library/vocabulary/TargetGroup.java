package org.wirkstatt.library.vocabulary;

/** Who works with a material; not who may read it, that is {@link Visibility}. */
public enum TargetGroup implements Term {
    COORDINATION, INITIATIVES
}
