/**
 * Notices to members. Start at {@link org.wirkstatt.notifications.notice.NoticeBoard}, which takes them,
 * {@link org.wirkstatt.notifications.notice.NoticeCentre}, which shows them, and {@link org.wirkstatt.notifications.notice.NoticeMailer}, which
 * decides what is mailed when.
 *
 * <p>Whether a member may still see what a notice is about is asked each time it is shown or mailed
 * ({@link org.wirkstatt.notifications.notice.Visibility}). A notice that was read is never mailed. At most one digest leaves a day, and none
 * in quiet times.
 */
package org.wirkstatt.notifications.notice;
