package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.knowledge.Piece;
import org.wirkstatt.forum.knowledge.Requests;
import org.wirkstatt.forum.knowledge.Standing;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;

/** One request with what each author said; taking it back, and saying that something was taken out. */
@Named("forumMaterialRequestPage")
@ViewScoped
public class MaterialRequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Requests requests;
    @Inject
    transient MaterialRequestRows lines;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String id;
    private transient Requests.Shown found;
    private transient MaterialRequestRows.Row row;
    private transient List<Line> posts;

    /** @param path of the post; empty for one that is gone @param holds whether editors have something to take out or look at */
    public record Line(long id, String label, String path, String state, boolean holds) {
    }

    public void load() {
        found();
    }

    private Requests.Shown found() {
        if (found == null) {
            found = requests.get(Go.post(id));
        }
        return found;
    }

    public MaterialRequestRows.Row getRow() {
        if (row == null) {
            row = lines.of(found());
        }
        return row;
    }

    public List<Line> getPosts() {
        if (posts == null) {
            Map<MemberId, String> names = !found().readable() ? Map.of() : labels.names(found().pieces().stream().map(p -> p.consent().author()).toList());
            posts = found().pieces().stream().map(p -> line(p, names)).toList();
        }
        return posts;
    }

    private Line line(Piece piece, Map<MemberId, String> names) {
        String label = piece.post() == null ? labels.text("request.postGone")
                : found().readable() ? labels.text("request.post", piece.post().no(), labels.name(names, piece.consent().author()))
                        : labels.text("request.closedPost", piece.post().no());
        String answered = piece.consent().answeredAt() == null ? "" : " (" + format.time(piece.consent().answeredAt()) + ")";
        String state = piece.standing() == Standing.TO_REMOVE && piece.consent().agrees() ? labels.text("Standing.nameToRemove")
                : labels.label(piece.standing());
        return new Line(piece.consent().id(), label, piece.post() == null || !found().readable() ? "" : piece.post().path(), state + answered,
                piece.standing().holds() && user.may(ForumPermissions.MATERIALS));
    }

    /** Takes the request back. */
    public void withdraw() {
        requests.withdraw(Go.post(id));
        messages.done("forum", "request.withdrawn");
        Go.to(getRow().path());
    }

    /** @param consent of the post that is out of the material now */
    public void removed(long consent) {
        requests.removed(Go.post(id), consent);
        messages.done("forum", "request.removed");
        Go.to(getRow().path());
    }

    public boolean isOpen() {
        return found().request().isOpen();
    }

    public String getSummary() {
        return found().request().summary();
    }

    /** Empty where the person may not read it. */
    public String getThreadPath() {
        return found().readable() ? found().thread().path() : "";
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
