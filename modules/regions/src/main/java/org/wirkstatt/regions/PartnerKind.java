package org.wirkstatt.regions;

/** What is counted in a {@link RegionFile.PartnerCount}; {@code TOTAL} is the sum where only that is known. */
public enum PartnerKind { SCHOOLS, KITAS, UNIVERSITIES, FIRMS, INITIATIVES, OTHER, TOTAL }
