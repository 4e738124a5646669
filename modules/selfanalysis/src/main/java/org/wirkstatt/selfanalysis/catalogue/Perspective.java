package org.wirkstatt.selfanalysis.catalogue;

/** Who can answer a criterion. */
public enum Perspective {
    /** Leads the project or the initiative. */
    LEAD,
    /** Carries the project out, paid or not. */
    TEAM,
    /** Schools, firms and others that contribute. */
    PARTNER,
    /** Those the project is made for. */
    PARTICIPANTS
}
