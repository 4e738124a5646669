package org.wirkstatt.platform.notification;

/**
 * Tells members something, in the portal and by mail, as each of them chose. Whether a person may still see what the notice leads to is
 * asked again when the notice is shown or mailed, by the page and by {@link org.wirkstatt.platform.content.ContentPresenter}.
 */
public interface Notifier {

    /** @throws IllegalStateException without a running transaction: a notice leaves exactly if the change behind it was committed */
    void notify(Notice notice);
}
