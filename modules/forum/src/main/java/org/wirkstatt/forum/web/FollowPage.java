package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.follow.FollowLevel;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.text.EnumKey;

/** How much the person wants to be told of a board or a thread. */
@Named("forumFollowPage")
@ViewScoped
public class FollowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Boards boards;
    @Inject
    transient Threads threads;
    @Inject
    transient FollowService follows;
    @Inject
    transient Labels labels;

    private String address;
    private String slug;
    private String level;
    private String backPath;
    private String name;
    private Long thread;
    private Long board;

    public void load() {
        if (address != null) {
            ForumThread found = threads.get(Go.thread(address));
            thread = found.id();
            fill(found.path(), found.title(), follows.level(found));
        } else {
            Board found = boards.get(slug);
            board = found.id();
            fill(found.path(), found.name(), follows.level(found));
        }
    }

    private void fill(String path, String title, FollowLevel present) {
        backPath = path;
        name = title;
        level = level == null ? EnumKey.of(present) : level;
    }

    public void save() {
        FollowLevel chosen = EnumKey.find(FollowLevel.class, level).orElse(FollowService.DEFAULT);
        if (thread != null) {
            follows.followThread(thread, chosen);
        } else {
            follows.followBoard(board, chosen);
        }
        Go.to(backPath);
    }

    public List<SelectItem> getLevels() {
        return labels.options(FollowLevel.values());
    }

    public String getTitle() {
        return labels.text(thread == null ? "follow.board" : "follow.thread");
    }

    public String getName() {
        return name;
    }

    public String getBackPath() {
        return backPath;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
