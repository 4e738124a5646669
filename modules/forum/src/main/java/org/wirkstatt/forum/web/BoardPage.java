package org.wirkstatt.forum.web;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.publication.BoardPublications;
import org.wirkstatt.forum.thread.Before;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.ThreadList;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.CurrentUser;

/** One board: its threads, the latest first, going on from the last one shown. */
@Named("forumBoardPage")
@RequestScoped
public class BoardPage {

    private static final int SIZE = 30;

    /** What a thread can be opened for. */
    public record Choice(String path, String label, String hint) {
    }

    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    ThreadRows rows;
    @Inject
    BoardsPage overview;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;

    private String slug;
    private String before;
    private Board board;
    private BoardsPage.BoardRow about;
    private ThreadList found;

    public void load() {
        board = boards.get(slug);
        about = overview.row(board);
    }

    /** Asked for when it is needed: the page of a visitor may be kept. */
    private ThreadList found() {
        if (found == null) {
            found = threads.ofBoard(board, Before.parse(before), SIZE);
        }
        return found;
    }

    /** Finds the board for the choice of what to open. */
    public void loadBoard() {
        board = boards.get(slug);
    }

    /** Kinds of threads that the reader may open here. */
    public List<Choice> getChoices() {
        return Arrays.stream(ThreadKind.values()).filter(k -> k != ThreadKind.ANNOUNCEMENT || user.may(ForumPermissions.ANNOUNCE))
                .map(k -> new Choice(board.path() + "/neu/" + k.slug(), labels.label(k), labels.text("kind." + k.slug()))).toList();
    }

    /** Address of the feed; empty for a board that visitors may not read. */
    public String getFeed() {
        return BoardPublications.feedPath(board).orElse("");
    }

    public Board getBoard() {
        return board;
    }

    public BoardsPage.BoardRow getAbout() {
        return about;
    }

    public List<ThreadRows.Row> getList() {
        return rows.of(found().threads(), false);
    }

    /** Address of the older threads; empty at the end. */
    public String getNext() {
        return found().next().map(b -> board.path() + "?vor=" + b).orElse("");
    }

    public boolean isOlder() {
        return before != null && !before.isEmpty();
    }

    public boolean isMayWrite() {
        return boards.mayWrite(board);
    }

    public boolean isSignedIn() {
        return user.isSignedIn();
    }

    public boolean isMayManage() {
        return user.may(ForumPermissions.BOARDS);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
