/**
 * The mail outbox. Start at {@link org.wirkstatt.notifications.mail.MailQueue}, which takes letters, and
 * {@link org.wirkstatt.notifications.mail.MailWorker}, which sends them.
 *
 * <p>A letter is QUEUED, then SENDING while a worker holds it, then SENT, FAILED or DISCARDED. Each step is a conditional update of one row
 * in a transaction of its own, so that two workers never send the same letter, and what a dead one held is taken up again. The text is
 * removed as soon as the letter left. What that means around a crash stands in the decision on mail delivery.
 */
package org.wirkstatt.notifications.mail;
