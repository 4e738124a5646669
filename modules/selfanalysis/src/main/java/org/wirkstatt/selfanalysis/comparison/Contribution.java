package org.wirkstatt.selfanalysis.comparison;

/**
 * What one run brings along for one topic.
 *
 * @param organisation number of the initiative
 * @param topic the question asked, over all editions that ask it ({@link org.wirkstatt.selfanalysis.edition.Lineage#origin})
 * @param tally of the answers of its team; at least one
 * @param waited how many releases there were since it contributes
 */
public record Contribution(long run, long organisation, String topic, Where where, Tally tally, int waited) {
}
