package org.wirkstatt.forum.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.Before;
import org.wirkstatt.forum.thread.ThreadList;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Format;

/** The way into the forum: boards that the reader may read, and the newest threads of all of them. */
@Named("forumBoardsPage")
@RequestScoped
public class BoardsPage {

    private static final int NEWEST = 10;
    private static final int ON_NEW = 30;

    /** @param visibility for {@code po:visibility}; empty for a circle, which {@code circle} names */
    public record BoardRow(String path, String name, String about, String counts, String last, String visibility, String circle, boolean archived, boolean demo) {
    }

    /** Boards for topics, regions or rounds. */
    public record Group(String id, String title, List<BoardRow> boards) {
    }

    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    ThreadRows rows;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;
    @Inject
    Format format;

    private List<Group> groups = List.of();
    private List<ThreadRows.Row> newest = List.of();
    private String before;
    private String next = "";
    private String tag;

    public void load() {
        List<Board> all = boards.readable();
        groups = Arrays.stream(BoardSubject.values()).map(subject -> new Group(subject.name().toLowerCase(Locale.ROOT), labels.text("boards." + subject.name().toLowerCase(Locale.ROOT)),
                all.stream().filter(b -> b.subject() == subject).map(this::row).toList())).filter(g -> !g.boards().isEmpty()).toList();
        newest = rows.of(threads.newest(Optional.empty(), NEWEST).threads(), true);
    }

    /** Threads of all boards, the latest first; what the reader has not read is marked. */
    public void loadNew() {
        show(threads.newest(Before.parse(before), ON_NEW));
    }

    /** Threads filed under the tag of the address. */
    public void loadTag() {
        show(threads.withTag(tag, Before.parse(before), ON_NEW));
    }

    private void show(ThreadList list) {
        newest = rows.of(list.threads(), true);
        next = list.next().map(Before::toString).orElse("");
    }

    BoardRow row(Board b) {
        String visibility = switch (b.access()) {
            case PUBLIC -> "public";
            case MEMBERS -> "members";
            case CIRCLE -> "";
        };
        return new BoardRow(b.path(), b.name(), b.about(), labels.text("board.counts", b.threads(), b.posts()),
                b.lastPostAt() == null ? "" : labels.text("board.last", format.time(b.lastPostAt())), visibility,
                b.access() == BoardAccess.CIRCLE ? labels.text("circle." + (b.subject() == BoardSubject.ROUND ? "round" : "region")) : "", b.isArchived(), b.isDemo());
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<ThreadRows.Row> getNewest() {
        return newest;
    }

    public boolean isMayManage() {
        return user.may(ForumPermissions.BOARDS);
    }

    public boolean isSignedIn() {
        return user.isSignedIn();
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return next;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }
}
