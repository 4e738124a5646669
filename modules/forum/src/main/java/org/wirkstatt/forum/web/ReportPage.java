package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.moderation.Report;
import org.wirkstatt.forum.moderation.ReportForm;
import org.wirkstatt.forum.moderation.ReportReason;
import org.wirkstatt.forum.moderation.Reports;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.form.FormRefusedException;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** The form with which anybody reports a post. What was typed stays until it was taken. */
@Named("forumReportPage")
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Reports reports;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;
    @Inject
    transient Language language;
    @Inject
    transient CurrentUser user;

    private final Fields text = new Fields();
    private String id;
    private boolean goodFaith;
    private String answer;
    private Puzzle puzzle;
    private transient Posts.Found found;

    public void load() {
        target();
        if (puzzle == null) {
            puzzle = reports.puzzle();
        }
    }

    private Posts.Found target() {
        if (found == null) {
            found = reports.target(Go.post(id));
        }
        return found;
    }

    /** Sends the report; the same form sends one, however often it is submitted. */
    public synchronized void send() {
        try {
            Report report = reports.report(new ReportForm(Go.post(id), EnumKey.find(ReportReason.class, text.text("reason")).orElse(null), text.text("text"),
                    text.text("name"), text.text("mail"), goodFaith, language.getLocale()), puzzle, answer, text.text("website"));
            Go.to(report.path());
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        } catch (FormRefusedException e) {
            messages.show(e);
        }
    }

    public List<SelectItem> getReasons() {
        return Stream.concat(Stream.of(new SelectItem("", labels.text("moderate.choose"))), labels.options(ReportReason.values()).stream()).toList();
    }

    public String getHtml() {
        return html.of(target().post(), List.of());
    }

    public String getWhich() {
        return labels.text("post.which", target().post().no(), target().thread().title());
    }

    public String getBackPath() {
        return Posts.path(target().thread(), target().post().no());
    }

    public boolean isMember() {
        return user.isSignedIn();
    }

    public String getNonce() {
        return puzzle.nonce();
    }

    public int getBits() {
        return Puzzle.BITS;
    }

    public Fields getText() {
        return text;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public boolean isGoodFaith() {
        return goodFaith;
    }

    public void setGoodFaith(boolean goodFaith) {
        this.goodFaith = goodFaith;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
