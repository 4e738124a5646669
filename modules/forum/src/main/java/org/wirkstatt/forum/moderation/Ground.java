package org.wirkstatt.forum.moderation;

/** On what a decision rests (DSA Art. 17(3)(d) and (e)). */
public enum Ground { RULES, LAW }
