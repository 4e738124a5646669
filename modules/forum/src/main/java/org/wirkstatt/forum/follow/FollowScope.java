package org.wirkstatt.forum.follow;

/** What is followed. What somebody chose for a thread counts more than what he or she chose for its board. */
public enum FollowScope { BOARD, THREAD }
