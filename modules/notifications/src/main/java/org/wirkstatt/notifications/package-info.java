/**
 * Tells members what happened, in the portal and by mail, and sends the letters of all modules.
 *
 * <p>{@link org.wirkstatt.notifications.notice}: the notices, the page that shows them, and what is mailed of them when.
 * {@link org.wirkstatt.notifications.mail}: the mail outbox. A letter is a row in the transaction of its sender; a worker hands it to the
 * mail server, or to a folder, until that succeeded.
 *
 * <p>Not here: what happened and whom it concerns (the modules say so through {@link org.wirkstatt.platform.notification.Notifier}), who may
 * read it ({@link org.wirkstatt.platform.content.ContentPresenter}).
 */
package org.wirkstatt.notifications;
