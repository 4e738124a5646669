package org.wirkstatt.forum.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.board.BoardService;

/** All boards, for those who keep them. */
@Named("forumBoardAdministrationPage")
@RequestScoped
public class BoardAdministrationPage {

    /** A line of the table. */
    public record Row(String slug, String name, int position, String access, String counts, boolean archived) {
    }

    @Inject
    BoardService boards;
    @Inject
    Labels labels;

    private List<Row> rows = List.of();

    public void load() {
        rows = boards.list().stream().map(b -> new Row(b.slug(), b.name(), b.form().position(), labels.label(b.access()),
                labels.text("board.counts", b.threads(), b.posts()), b.isArchived())).toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
