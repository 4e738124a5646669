package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.TagList;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** Title, region and tags of a thread. */
@Named("forumThreadEditPage")
@ViewScoped
public class ThreadEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Threads threads;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String address;
    private boolean filled;
    private transient ForumThread thread;

    public void load() {
        thread = threads.get(Go.thread(address));
        if (!threads.mayEdit(thread)) {
            throw new NotAllowedException("forum.thread.edit");
        }
        if (!filled) {
            text.with("title", thread.title()).with("region", thread.region() == null ? "" : thread.region().value())
                    .with("tags", String.join(", ", threads.tags(List.of(thread)).getOrDefault(thread.id(), List.of())));
            filled = true;
        }
    }

    public void save() {
        try {
            String region = text.text("region");
            Go.to(threads.rename(thread.id(), text.text("title"), region == null || !region.matches("\\d{1,18}") ? null : new RegionId(Long.parseLong(region)),
                    TagList.of(text.text("tags"))).path());
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    public Fields getText() {
        return text;
    }

    public String getBackPath() {
        return thread.path();
    }

    public String getThreadTitle() {
        return thread.title();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
