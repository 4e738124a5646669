package org.wirkstatt.selfanalysis.comparison;

import java.util.Map;

/**
 * A block as the ledger has it.
 *
 * @param live whether what is published now contains it
 * @param parts number of answers by run; runs that were deleted are missing
 */
record LedgerBlock(long id, boolean live, String topic, Where where, Tally tally, Map<Long, Integer> parts) {
}
