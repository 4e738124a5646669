package org.wirkstatt.regions;

/** What kind of network a region is. Key: {@link org.wirkstatt.platform.text.EnumKey}. */
public enum NetworkType { STEM_REGION, STEM_CLUSTER, ZDI_NETWORK, ZDI_CENTRE, STATE_INITIATIVE, ALLIANCE, OTHER }
