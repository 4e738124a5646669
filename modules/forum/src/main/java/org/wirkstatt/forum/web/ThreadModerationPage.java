package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.moderation.Action;
import org.wirkstatt.forum.moderation.Cases;
import org.wirkstatt.forum.moderation.Ground;
import org.wirkstatt.forum.moderation.Moderation;
import org.wirkstatt.forum.moderation.Rearranging;
import org.wirkstatt.forum.moderation.Statement;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** What moderators can do with a thread. */
@Named("forumThreadModerationPage")
@ViewScoped
public class ThreadModerationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern THREAD = Pattern.compile("(?:.*/forum/thema/)?([1-9]\\d{0,17})(?:[-?#].*)?");

    @Inject
    transient Cases cases;
    @Inject
    transient Moderation moderation;
    @Inject
    transient Rearranging rearranging;
    @Inject
    transient ModerationRows rows;
    @Inject
    transient Boards boards;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String address;
    private transient Cases.ThreadCase found;

    public void load() {
        found();
    }

    private Cases.ThreadCase found() {
        if (found == null) {
            found = cases.thread(Go.thread(address));
        }
        return found;
    }

    public synchronized void decide() {
        try {
            act();
            messages.done("forum", "moderate.done");
            Go.to("/forum/thema/" + found().thread().id() + "/moderieren");
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    private void act() {
        long thread = found().thread().id();
        String remark = text.text("facts");
        Statement statement = new Statement(EnumKey.find(Ground.class, text.text("ground")).orElse(null), text.text("source"), remark);
        switch (EnumKey.find(Action.class, text.text("action")).filter(a -> !a.isAboutPost())
                .orElseThrow(() -> new InvalidForumException("action", "error.required", ""))) {
            case LOCK -> moderation.lockThread(thread, statement);
            case UNLOCK -> moderation.unlockThread(thread, remark);
            case HIDE_THREAD -> moderation.hideThread(thread, statement);
            case SHOW_THREAD -> moderation.showThread(thread, remark);
            case MOVE -> rearranging.move(thread, number("board", "error.required", Pattern.compile("([1-9]\\d{0,17})")), remark);
            case SPLIT -> rearranging.split(thread, text.text("numbers"), text.text("title"), remark);
            default -> rearranging.merge(thread, number("into", "error.intoThread", THREAD), remark);
        }
    }

    private long number(String field, String key, Pattern pattern) {
        Matcher form = pattern.matcher(text.text(field) == null ? "" : text.text(field));
        if (!form.matches()) {
            throw new InvalidForumException(field, key, "");
        }
        return Long.parseLong(form.group(1));
    }

    public List<SelectItem> getActions() {
        ForumThread thread = found().thread();
        return Stream.concat(Stream.of(new SelectItem("", labels.text("moderate.choose"))),
                Stream.of(thread.isLocked() ? Action.UNLOCK : Action.LOCK, Action.MOVE, Action.SPLIT, Action.MERGE,
                        thread.isHidden() ? Action.SHOW_THREAD : Action.HIDE_THREAD)
                        .map(a -> new SelectItem(EnumKey.of(a), labels.text("moderate." + EnumKey.of(a))))).toList();
    }

    public List<SelectItem> getGrounds() {
        return rows.grounds();
    }

    public List<SelectItem> getBoards() {
        return Stream.concat(Stream.of(new SelectItem("", labels.text("moderate.choose"))), boards.readable().stream()
                .filter(b -> b.id() != found().thread().boardId() && !b.isArchived()).map(ThreadModerationPage::option)).toList();
    }

    private static SelectItem option(Board board) {
        return new SelectItem(String.valueOf(board.id()), board.name());
    }

    public List<ModerationRows.Line> getDecisions() {
        return rows.decisions(found().decisions());
    }

    public String getThreadTitle() {
        return found().thread().title();
    }

    public String getState() {
        return labels.text("moderate.thread.state", found().board().name(), found().thread().posts());
    }

    public String getBackPath() {
        return found().thread().path();
    }

    public Fields getText() {
        return text;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
