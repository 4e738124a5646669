/**
 * What happens when somebody leaves the coordination of a region. Start at {@link org.wirkstatt.community.handover.HandoverService}.
 *
 * <p>A handover is prepared in steps, can be left and taken up again, and acts once, when it is confirmed: the successor coordinates from
 * that moment, the predecessor until the end of the last day, and what the predecessor looked after
 * ({@link org.wirkstatt.platform.handover.HandoverContributor}) belongs to the successor. The person who leaves or the programme team does
 * it; others who coordinate the region can read it.
 */
package org.wirkstatt.community.handover;
