/**
 * The Lucene index: where it lies, what is in it, how it follows the changes of the portal. Start at
 * {@link org.wirkstatt.search.index.SearchIndex} (reading) and {@link org.wirkstatt.search.index.IndexFollower} (writing).
 *
 * <p>A thing is a block of Lucene documents, written and replaced in one step: its passages, then the thing itself with the words of all
 * its passages. Questions are put to things; passages are only looked at for the hits of one result page. See decision 0005.
 *
 * <p>The index is derived: whatever happens to it, it is built again from the contributors. What was committed carries the position in the
 * change log up to which it is complete, so after a crash the follower goes on from there.
 */
package org.wirkstatt.search.index;
