package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.moderation.Action;
import org.wirkstatt.forum.moderation.Cases;
import org.wirkstatt.forum.moderation.Ground;
import org.wirkstatt.forum.moderation.Moderation;
import org.wirkstatt.forum.moderation.Report;
import org.wirkstatt.forum.moderation.Statement;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** A post with all that helps to decide about it, and the form for the decision. */
@Named("forumPostModerationPage")
@ViewScoped
public class PostModerationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Cases cases;
    @Inject
    transient Moderation moderation;
    @Inject
    transient ModerationRows rows;
    @Inject
    transient Attachments attachments;
    @Inject
    transient FileRows fileRows;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String id;
    private Long version;
    private transient Cases.PostCase found;

    /** A post beside the one in question. */
    public record Neighbour(String label, String text) {
    }

    public void load() {
        if (version == null) {
            version = found().post().version();
            text.with("text", found().post().text());
        }
    }

    private Cases.PostCase found() {
        if (found == null) {
            found = cases.post(Go.post(id));
        }
        return found;
    }

    public synchronized void decide() {
        long post = Go.post(id);
        Statement statement = new Statement(EnumKey.find(Ground.class, text.text("ground")).orElse(null), text.text("source"), text.text("facts"));
        try {
            switch (EnumKey.find(Action.class, text.text("action")).filter(Action::isAboutPost)
                    .orElseThrow(() -> new InvalidForumException("action", "error.required", ""))) {
                case HIDE_POST -> moderation.hidePost(post, statement);
                case SHOW_POST -> moderation.showPost(post, statement.facts());
                case EDIT_POST -> moderation.editPost(post, version, text.getValues().get("text"), statement);
                default -> moderation.dismiss(post, statement.facts());
            }
            messages.done("forum", "moderate.done");
            Go.to(found().post().path() + "/moderieren");
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        } catch (EditConflictException e) {
            messages.show(e);
        }
    }

    public List<SelectItem> getActions() {
        Post post = found().post();
        boolean reported = found().reports().stream().anyMatch(Report::isOpen);
        return Stream.concat(Stream.of(new SelectItem("", labels.text("moderate.choose"))),
                Stream.of(post.isHidden() ? Action.SHOW_POST : Action.HIDE_POST, Action.EDIT_POST, Action.DISMISS)
                        .filter(a -> a != Action.DISMISS || reported).map(a -> new SelectItem(EnumKey.of(a), labels.text("moderate." + EnumKey.of(a))))).toList();
    }

    public List<SelectItem> getGrounds() {
        return rows.grounds();
    }

    public List<ModerationRows.Line> getReports() {
        return rows.reports(found().reports());
    }

    public List<ModerationRows.Line> getDecisions() {
        return rows.decisions(found().decisions());
    }

    public List<Neighbour> getNeighbours() {
        var names = labels.names(found().neighbours().stream().map(Post::author).toList());
        return found().neighbours().stream().map(p -> new Neighbour(labels.text("moderate.neighbour", p.no(), labels.name(names, p.author()),
                format.time(p.createdAt())), html.of(p, List.of()))).toList();
    }

    public String getHtml() {
        return html.of(found().post(), List.of());
    }

    public List<FileRows.Row> getFiles() {
        long post = found().post().id();
        return fileRows.of(attachments.of(List.of(post)).getOrDefault(post, List.of()));
    }

    public String getAuthor() {
        return found().author().map(s -> labels.name(labels.names(List.of(s.author())), s.author())).orElse(labels.text("person.former"));
    }

    /** How the author stands in the forum, in one or two sentences. */
    public String getStanding() {
        return found().author().map(s -> labels.text("moderate.standing", s.posts(), s.first() == null ? "" : format.day(s.first()), s.restrictions()) + " "
                + labels.text(s.fresh() ? "moderate.fresh" : s.voucher().isPresent() ? "moderate.vouched" : "moderate.known")).orElse("");
    }

    public boolean isHidden() {
        return found().post().isHidden();
    }

    public String getTitle() {
        return labels.text("moderate.post", found().post().no());
    }

    public String getBoardName() {
        return found().board().name();
    }

    public String getThreadTitle() {
        return found().thread().title();
    }

    public String getThreadPath() {
        return found().thread().path() + "/moderieren";
    }

    public String getBackPath() {
        return Posts.path(found().thread(), found().post().no());
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
}
