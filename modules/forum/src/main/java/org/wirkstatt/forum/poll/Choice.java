package org.wirkstatt.forum.poll;

/** What somebody says to an option: yes, or for a day 'if needed'. */
public enum Choice { YES, MAYBE }
