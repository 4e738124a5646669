package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.poll.ReactionKind;
import org.wirkstatt.forum.poll.Reactions;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.text.EnumKey;

/** Saying something to a post without writing. */
@Named("forumReactPage")
@ViewScoped
public class ReactPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Posts posts;
    @Inject
    transient Reactions reactions;
    @Inject
    transient Labels labels;

    private String id;
    private List<String> chosen;
    private transient Posts.Found found;

    public void load() {
        found = posts.get(Go.post(id));
        if (chosen == null) {
            chosen = reactions.own(found.post().id()).stream().map(EnumKey::of).toList();
            if (chosen.isEmpty()) {
                chosen = List.of(EnumKey.of(ReactionKind.THANKS));
            }
        }
    }

    public void save() {
        reactions.set(found.post().id(), chosen.stream().flatMap(k -> EnumKey.find(ReactionKind.class, k).stream()).toList());
        Go.to(getBackPath());
    }

    public List<SelectItem> getKinds() {
        return labels.options(ReactionKind.values());
    }

    public String getWhich() {
        return labels.text("post.which", found.post().no(), found.thread().title());
    }

    public String getBackPath() {
        return Posts.path(found.thread(), found.post().no());
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = List.copyOf(chosen);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
