package org.wirkstatt.library.harvest;

import java.time.Instant;

/**
 * Which records are asked for.
 *
 * @param from first datestamp, inclusive; null for no bound
 * @param until last datestamp, inclusive; null for no bound
 * @param set a set of {@link HarvestSets}, or the one above several; null for all
 */
record Selection(Instant from, Instant until, String set) {
}
