package org.wirkstatt.forum.follow;

/** How much somebody wants to be told: every post; only answers to own posts and own name; nothing. */
public enum FollowLevel { ALL, ANSWERS, NOTHING }
