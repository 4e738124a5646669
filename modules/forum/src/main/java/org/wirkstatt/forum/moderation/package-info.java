/**
 * Keeping threads fair: reports by anybody (Regulation (EU) 2022/2065, DSA, Art. 16), decisions with a statement of reasons (Art. 17) and an
 * appeal to a second person (after Art. 20), and what moderators can do with posts and threads. Start at
 * {@link org.wirkstatt.forum.moderation.Reports} for what comes in, {@link org.wirkstatt.forum.moderation.Moderation} and
 * {@link org.wirkstatt.forum.moderation.Rearranging} for what is done, {@link org.wirkstatt.forum.moderation.Undoing} for taking it back.
 *
 * <p>Nothing is decided by a machine. Each thing done is a {@link org.wirkstatt.forum.moderation.Decision}, told to the audit log, and can be
 * undone for 30 days. Nobody decides about an own post, and nobody about an appeal against an own decision.
 */
package org.wirkstatt.forum.moderation;
