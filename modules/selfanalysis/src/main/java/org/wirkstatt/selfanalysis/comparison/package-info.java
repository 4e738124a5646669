/**
 * Comparison values over region, state, round and all. Start at {@link org.wirkstatt.selfanalysis.comparison.Comparisons} for reading and at
 * {@link org.wirkstatt.selfanalysis.comparison.ReleasePlan} for the rule that keeps small groups hidden (decision 0026).
 *
 * <p>Nothing is ever published but sums of whole blocks. A block is made of answers that were never published before, at least
 * {@link org.wirkstatt.selfanalysis.comparison.Threshold#ANSWERS} of at least {@link org.wirkstatt.selfanalysis.comparison.Threshold#ORGANISATIONS}
 * initiatives, and perhaps of some that were. So whatever is added to or subtracted from whatever was published, now or earlier, still has all of
 * those answers of one block in it. Values change once a month, all at once.
 */
package org.wirkstatt.selfanalysis.comparison;
