package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.knowledge.MaterialRequest;
import org.wirkstatt.forum.knowledge.NewMaterialRequest;
import org.wirkstatt.forum.knowledge.Requests;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.ui.Messages;

/** Choosing posts of a thread for a material, and asking their authors. */
@Named("forumMaterialNewPage")
@ViewScoped
public class MaterialNewPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OFFERED = 300;
    private static final int EXCERPT = 160;

    @Inject
    transient Requests requests;
    @Inject
    transient PostHtml html;
    @Inject
    transient Markdown markdown;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private String address;
    private List<String> chosen = new ArrayList<>();
    private String title;
    private String summary;
    private boolean ownNamed;
    private boolean own;
    private boolean some;
    private String previewHtml = "";
    // kept with the view: a post that is hidden while the form is open is refused by the service, with a sentence
    private ArrayList<SelectItem> options;
    private transient ForumThread thread;

    public void load() {
        thread = requests.thread(Go.thread(address));
        if (options == null) {
            title = thread.title();
            offer();
        }
    }

    private void offer() {
        List<Post> possible = requests.choosable(thread, MOST_OFFERED);
        Map<MemberId, String> names = labels.names(possible.stream().map(Post::author).toList());
        options = new ArrayList<>(possible.stream()
                .map(p -> new SelectItem(String.valueOf(p.no()), labels.text("material.post", p.no(), labels.name(names, p.author()), excerpt(p)))).toList());
        MemberId me = user.member().orElseThrow().id();
        own = possible.stream().anyMatch(p -> me.equals(p.author()));
        some = possible.size() < thread.posts();
        chosen.removeIf(no -> options.stream().noneMatch(o -> o.getValue().equals(no)));
    }

    private String excerpt(Post post) {
        String plain = markdown.toPlainText(post.text()).replaceAll("\\s+", " ").strip();
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT).stripTrailing() + " …";
    }

    /** Shows the text of the draft if everybody agreed; nobody is asked. */
    public void preview() {
        try {
            previewHtml = html.preview(requests.preview(form()));
        } catch (InvalidForumException e) {
            refuse(e);
        }
    }

    /** Asks the authors; one form asks once however often it is sent. */
    public synchronized void send() {
        previewHtml = "";
        try {
            MaterialRequest request = requests.send(form());
            messages.done("forum", "material.sent");
            Go.to(request.path());
        } catch (InvalidForumException e) {
            refuse(e);
        }
    }

    private void refuse(InvalidForumException refusal) {
        previewHtml = "";
        messages.show("edit", refusal, labels::sentence);
        offer();
    }

    private NewMaterialRequest form() {
        return new NewMaterialRequest(Go.thread(address), chosen.stream().map(Integer::valueOf).toList(), title, summary, ownNamed, formKey);
    }

    public List<SelectItem> getOptions() {
        return options;
    }

    /** Whether posts of the thread cannot be chosen. */
    public boolean isSome() {
        return some;
    }

    /** Whether posts of the person are among those to choose from. */
    public boolean isOwn() {
        return own;
    }

    public String getPreviewHtml() {
        return previewHtml;
    }

    public String getThreadTitle() {
        return thread.title();
    }

    public String getBackPath() {
        return thread.path();
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = new ArrayList<>(chosen);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public boolean isOwnNamed() {
        return ownNamed;
    }

    public void setOwnNamed(boolean ownNamed) {
        this.ownNamed = ownNamed;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
