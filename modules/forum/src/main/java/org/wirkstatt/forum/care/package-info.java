/**
 * The first-answer promise: from the first minute on somebody is asked to care for each question, then a circle, then who coordinates. An answer
 * by anybody ends it. Nobody is shown to have been asked.
 *
 * <p>{@link org.wirkstatt.forum.care.CareService} moves a question on, {@link org.wirkstatt.forum.care.WorkingHours} says when.
 */
package org.wirkstatt.forum.care;
