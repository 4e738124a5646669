package org.wirkstatt.notifications.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.NotificationPermissions;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** The notices of the person who asks, and nobody else's. */
@ApplicationScoped
@Transactional
public class NoticeCentre {

    /** Notices on a page. */
    public static final int SIZE = 30;

    /**
     * @param text the sentence
     * @param about title of what it is about; null where that is no content
     * @param kind what the kind is called; null where no module declares it any more
     */
    public record Row(long id, String text, String about, String kind, Instant createdAt, boolean isUnread) implements java.io.Serializable {
    }

    @Inject
    NoticeRepository notices;
    @Inject
    Visibility visibility;
    @Inject
    NoticeCatalogue catalogue;
    @Inject
    UnreadCounter unread;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** The latest first; what the person may not see any more is left out. @param page from 1 */
    public ResultPage<Row> list(boolean unreadOnly, int page, Locale locale) {
        MemberId me = me();
        List<StoredNotice> found = notices.list(me, unreadOnly, ResultPage.first(page, SIZE), SIZE);
        return new ResultPage<>(visibility.shown(found, user.audiences()).stream().map(s -> row(s, locale)).toList(), notices.count(me, unreadOnly), page, SIZE);
    }

    private Row row(Visibility.Shown shown, Locale locale) {
        StoredNotice n = shown.notice();
        return new Row(n.id(), catalogue.sentence(n, locale), shown.about().map(Presentation::title).orElse(null),
                catalogue.find(n.kindKey()).map(kind -> catalogue.label(kind, locale)).orElse(null), n.createdAt(), n.readAt() == null);
    }

    /**
     * Marks a notice as read.
     *
     * @return where it leads
     * @throws NotFoundException if there is none of this number that the person may see
     */
    public String open(long id) {
        StoredNotice notice = visible(id);
        notice.read(now());
        unread.changedInTransaction(me());
        return notice.path();
    }

    /** Marks a notice as read; nothing happens if it is. */
    public void read(long id) {
        visible(id).read(now());
        unread.changedInTransaction(me());
    }

    /** Marks a notice as unread; it is not mailed again. */
    public void unread(long id) {
        visible(id).unread();
        unread.changedInTransaction(me());
    }

    /** Marks all as read. @return what {@link #undo} takes; empty if none was unread */
    public Optional<Instant> readAll() {
        Instant now = now();
        int marked = notices.readAll(me(), now);
        unread.changedInTransaction(me());
        return marked > 0 ? Optional.of(now) : Optional.empty();
    }

    /** Takes back what {@link #readAll} did. */
    public void undo(Instant readAll) {
        notices.unreadAll(me(), readAll);
        unread.changedInTransaction(me());
    }

    private StoredNotice visible(long id) {
        StoredNotice notice = notices.find(me(), id).orElseThrow(() -> new NotFoundException("notice/" + id));
        if (visibility.shown(List.of(notice), user.audiences()).isEmpty()) {
            throw new NotFoundException("notice/" + id);
        }
        return notice;
    }

    private MemberId me() {
        user.require(NotificationPermissions.OWN);
        return user.member().orElseThrow().id();
    }

    /** As exact as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
