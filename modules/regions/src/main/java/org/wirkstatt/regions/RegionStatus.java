package org.wirkstatt.regions;

/** How a profile stands to its region. */
public enum RegionStatus {
    /** Put together from public sources; nobody of the region confirmed it. */
    UNCLAIMED,
    /** The region keeps the profile itself. */
    CLAIMED,
    /** The network ended or went over into another one; only editors still see the profile. */
    ARCHIVED
}
