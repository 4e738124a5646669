package org.wirkstatt.forum.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Bookmarks of the person of this request. */
@ApplicationScoped
@Transactional
public class BookmarkService {

    private static final int MOST = 500;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    /** Reminders come in the morning, before the digest. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    @Inject
    FollowRepository bookmarks;
    @Inject
    Posts posts;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * Sets or changes a bookmark on a post that the person may read.
     *
     * @param remindOn day of the reminder, after today; null for none
     */
    public void set(long post, LocalDate remindOn) {
        MemberId me = me();
        long id = posts.get(post).post().id();
        LocalDate today = LocalDate.now(clock.withZone(GERMANY));
        if (remindOn != null && (!remindOn.isAfter(today) || remindOn.isAfter(today.plusYears(3)))) {
            throw new InvalidForumException("remindOn", "error.remindOn", "");
        }
        Instant at = remindOn == null ? null : remindOn.atTime(MORNING).atZone(GERMANY).toInstant();
        Optional<Bookmark> there = bookmarks.findBookmark(me, id);
        if (there.isPresent()) {
            there.get().remindAt(at);
        } else if (bookmarks.bookmarks(me, MOST).size() >= MOST) {
            throw new InvalidForumException("remindOn", "error.manyBookmarks", MOST);
        } else {
            bookmarks.add(new Bookmark(me, id, at, clock.instant()));
        }
    }

    /** Nothing happens if there is none. */
    public void remove(long post) {
        bookmarks.findBookmark(me(), post).ifPresent(bookmarks::remove);
    }

    /** Empty without. */
    public Optional<Bookmark> find(long post) {
        return bookmarks.findBookmark(me(), post);
    }

    /** The latest first. */
    public List<Bookmark> list() {
        return bookmarks.bookmarks(me(), MOST);
    }

    /** Bookmarks of {@code member}, for the copy of the person's data. */
    public List<Bookmark> of(MemberId member) {
        return bookmarks.bookmarks(member, MOST);
    }

    private MemberId me() {
        user.require(ForumPermissions.WRITE);
        return user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
    }
}
