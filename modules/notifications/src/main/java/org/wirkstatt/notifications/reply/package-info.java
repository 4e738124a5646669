/**
 * Addresses that take answers by mail ({@link org.wirkstatt.notifications.reply.ReplyDesk}) and what is remembered of the letters that carry them
 * ({@link org.wirkstatt.notifications.reply.LetterTrace}). How mail arrives and what becomes of it is in the package {@code intake}.
 */
package org.wirkstatt.notifications.reply;
