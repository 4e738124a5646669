/**
 * How a change reaches those who want to know, and never gets lost on the way.
 *
 * <p>{@link org.wirkstatt.kernel.change.DatabaseOutbox} writes a row in the writer's transaction. After the commit the
 * {@link org.wirkstatt.kernel.change.Sequencer} moves it into the change log and gives it a position; then
 * {@link org.wirkstatt.kernel.change.Followers} are called. Jobs go their own way: {@link org.wirkstatt.kernel.change.JobRunner}. Start
 * at {@link org.wirkstatt.kernel.change.ChangeDelivery}, which keeps all of them going. Why it is done this way: decision 0003.
 */
package org.wirkstatt.kernel.change;
