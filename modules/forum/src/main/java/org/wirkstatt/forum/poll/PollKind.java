package org.wirkstatt.forum.poll;

/** One option of several; any number of them; days, each of which fits, fits if needed, or does not. */
public enum PollKind { SINGLE, SEVERAL, DATE }
