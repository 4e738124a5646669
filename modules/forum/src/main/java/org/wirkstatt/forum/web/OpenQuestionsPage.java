package org.wirkstatt.forum.web;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.care.OpenQuestions;
import org.wirkstatt.forum.care.OpenQuestions.Open;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.text.EnumKey;

/** Questions without answer, for those who coordinate: the whole list, and the oldest ones on the home page. */
@Named("forumOpenQuestions")
@RequestScoped
public class OpenQuestionsPage {

    private static final int ON_HOME = 4;

    /**
     * @param waited such as 'seit 3 Arbeitstagen'
     * @param stage who was asked so far, without names; empty for nobody
     */
    public record Row(ThreadRows.Row thread, String waited, String stage, boolean own) {
    }

    @Inject
    OpenQuestions questions;
    @Inject
    ThreadRows rows;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;

    private List<Row> list;

    public List<Row> getList() {
        if (list == null) {
            List<Open> open = questions.list();
            List<ThreadRows.Row> shown = rows.of(open.stream().map(Open::thread).toList(), true);
            list = IntStream.range(0, open.size()).mapToObj(i -> row(open.get(i), shown.get(i))).toList();
        }
        return list;
    }

    private Row row(Open open, ThreadRows.Row shown) {
        return new Row(shown, labels.text("questions.waited", open.workingDays()),
                open.stage() == null ? "" : labels.text("questions.stage." + EnumKey.of(open.stage())), open.own());
    }

    /** The oldest few, for the home page. */
    public List<Row> getOldest() {
        return getList().stream().limit(ON_HOME).toList();
    }

    public String getCount() {
        return labels.text("questions.count", getList().size());
    }

    /** Whether the home page shows the tile: to those who look after questions, while one waits. */
    public boolean isOnHome() {
        return user.may(ForumPermissions.CARE) && !getList().isEmpty();
    }
}
