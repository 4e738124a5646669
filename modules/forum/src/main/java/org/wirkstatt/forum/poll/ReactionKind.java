package org.wirkstatt.forum.poll;

/** What somebody says to a post without writing: thanks; I know that too; I will try it. */
public enum ReactionKind { THANKS, SAME, TRY }
