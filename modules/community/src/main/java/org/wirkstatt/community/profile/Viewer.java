package org.wirkstatt.community.profile;

/** Who looks at a profile, as far as it matters. */
public enum Viewer { VISITOR, MEMBER, SAME_REGION, SELF }
