/**
 * Contents that somebody looks after and confirms from time to time, of whatever module: who looks after one is asked a single question, answered in one
 * step. Start at {@link org.wirkstatt.pages.care.CareService}.
 *
 * <p>Not here: days and owners, which the modules keep ({@link org.wirkstatt.platform.content.Confirmable}).
 */
package org.wirkstatt.pages.care;
