package org.wirkstatt.forum.web;

import java.util.List;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.knowledge.Drafting;
import org.wirkstatt.forum.knowledge.Requests;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;

/** Published materials that came from a thread, for those who may see them. */
@Named("forumThreadMaterials")
@ApplicationScoped
public class ThreadMaterials {

    private static final int KEPT = 2000;

    @Inject
    Drafting drafting;
    @Inject
    Requests requests;
    @Inject
    Presented presented;
    @Inject
    PublicState state;
    private Remembered<Long, List<ContentRef>> made;

    @PostConstruct
    void start() {
        made = new Remembered<>(state, KEPT);
    }

    /** Those that are published and that the reader may see. */
    public List<Presentation> of(ForumThread thread) {
        return made.get(thread.id(), drafting::materials).stream().flatMap(m -> presented.find(m).stream())
                .filter(m -> !m.audiences().equals(Set.of(Audience.EDITORS))).toList();
    }

    /** Whether the reader may make a material of posts of {@code thread}. */
    public boolean mayMake(ForumThread thread) {
        return requests.mayAsk(thread);
    }
}
