package org.wirkstatt.forum.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.moderation.Marks;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.reading.Reading;
import org.wirkstatt.forum.reading.ReadingService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;

/** One page of a thread. Showing it marks its posts as read for the person who is signed in. */
@Named("forumThreadPage")
@RequestScoped
public class ThreadPage {

    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Posts posts;
    @Inject
    ReadingService readings;
    @Inject
    FollowService follows;
    @Inject
    PostRows rows;
    @Inject
    Marks marks;
    @Inject
    ModerationRows moderation;
    @Inject
    BoardsPage overview;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;
    @Inject
    Format format;
    @Inject
    Clock clock;
    @Inject
    ThreadDescriptions descriptions;

    private String address;
    private String pageText;
    private int page;
    private ForumThread thread;
    private Board board;
    private List<Post> shown;
    private List<PostRow> list;
    private List<PostRow.Act> changes = List.of();
    private PostRow.Act jump;
    private String since = "";
    private String followLevel = "";

    public void load() {
        try {
            thread = threads.get(Go.thread(address));
        } catch (NotFoundException e) {
            Go.to(marks.leadsTo(Go.thread(address)).orElseThrow(() -> e).path());
            return;
        }
        String canonical = thread.path().substring(thread.path().lastIndexOf('/') + 1);
        page = Go.number(pageText, 1);
        if (!canonical.equals(address)) {
            Go.to(thread.path() + (page == 1 ? "" : "?seite=" + page));
            return;
        }
        if (page > Posts.pages(thread)) {
            throw new NotFoundException("thread/" + thread.id() + "?seite=" + page);
        }
        board = boards.get(thread.boardId());
        user.member().map(Member::id).ifPresent(this::openFor);
    }

    /** What a person sees depends on what he or she has read, and is read from now on. */
    private void openFor(MemberId me) {
        Optional<Reading> read = readings.find(me, thread);
        tellWhatIsNew(me, read);
        list = rows.of(thread, board, shown(), read.map(Reading::read).orElse(null), jump);
        readings.saw(me, thread, (page - 1) * Posts.PAGE + 1, page * Posts.PAGE, read);
    }

    /** Asked for when it is needed: the page of a visitor may be kept. */
    private List<Post> shown() {
        if (shown == null) {
            shown = posts.page(thread, page);
        }
        return shown;
    }

    private void tellWhatIsNew(MemberId me, Optional<Reading> read) {
        followLevel = labels.label(follows.level(thread));
        if (read.isEmpty()) {
            return;
        }
        Reading known = read.get();
        int unread = known.unread(thread.lastNo());
        if (unread > 0) {
            posts.firstShown(thread, known.read().firstMissing(), me).filter(no -> !known.read().contains(no))
                    .ifPresent(no -> jump = new PostRow.Act(Posts.path(thread, no), labels.text("thread.jump", no), String.valueOf(no)));
        }
        long upTo = known.since(clock.instant());
        List<PostRow.Act> changed = new ArrayList<>(posts.changedSince(thread, upTo).stream().filter(p -> !me.equals(p.author()))
                .map(p -> new PostRow.Act(Posts.path(thread, p.no()), labels.text(p.isShown() ? "changed.edited" : "changed.gone", p.no()), "")).toList());
        if (thread.acceptedChangeNo() > upTo && !me.equals(thread.acceptedBy())) {
            changed.add(thread.acceptedNo() == null ? new PostRow.Act(thread.path(), labels.text("changed.unaccepted"), "")
                    : new PostRow.Act(Posts.path(thread, thread.acceptedNo()), labels.text("changed.accepted", thread.acceptedNo()), ""));
        }
        changes = List.copyOf(changed);
        since = unread == 0 ? "" : labels.text("thread.since", unread, format.day(known.visitedAt()));
    }

    /** The thread in the words of schema.org, ready for a script element; empty where search engines shall not know it. */
    public String getJsonLd() {
        return page > 1 || user.isSignedIn() ? "" : descriptions.of(thread, board, this::shown);
    }

    public ForumThread getThread() {
        return thread;
    }

    public Board getBoard() {
        return board;
    }

    /** How the board is read, for the mark below the title. */
    public BoardsPage.BoardRow getBoardRow() {
        return overview.row(board);
    }

    public List<PostRow> getList() {
        if (list == null) {
            list = rows.of(thread, board, shown(), null, null);
        }
        return list;
    }

    /** Marks of posts of this page that stand elsewhere now. */
    public List<PostRow.Act> getMoved() {
        return moderation.moved(thread, page, shown().size());
    }

    public boolean isModerator() {
        return user.may(ForumPermissions.MODERATE);
    }

    public List<String> getTags() {
        return threads.tags(List.of(thread)).getOrDefault(thread.id(), List.of());
    }

    /** Link to the first unread post; null without. */
    public PostRow.Act getJump() {
        return jump;
    }

    /** What was edited, taken away or chosen since the last visit. */
    public List<PostRow.Act> getChanges() {
        return changes;
    }

    public String getSince() {
        return since;
    }

    public String getCounts() {
        return labels.text("thread.posts", thread.posts());
    }

    public String getSolved() {
        return thread.acceptedNo() == null ? "" : labels.text("thread.solvedWith", thread.acceptedNo());
    }

    public String getSolvedPath() {
        return Posts.path(thread, thread.acceptedNo());
    }

    /** Name of the level at which the reader is told of new posts; empty for visitors. */
    public String getFollowLevel() {
        return followLevel;
    }

    public String getTitleOfPage() {
        return page == 1 ? thread.title() : labels.text("thread.titleOfPage", thread.title(), page);
    }

    public boolean isMayAnswer() {
        return boards.mayWrite(board) && !thread.isLocked();
    }

    public boolean isMayEdit() {
        return threads.mayEdit(thread);
    }

    public boolean isSignedIn() {
        return user.may(ForumPermissions.WRITE);
    }

    public boolean isPublicToRead() {
        return board.access() == BoardAccess.PUBLIC && !thread.isHidden();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Posts.pages(thread);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPageText() {
        return pageText;
    }

    public void setPageText(String pageText) {
        this.pageText = pageText;
    }
}
