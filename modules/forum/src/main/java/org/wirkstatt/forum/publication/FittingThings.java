package org.wirkstatt.forum.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.search.Similar;
import org.wirkstatt.platform.search.Similar.Fit;

/** Threads and passages of materials that may answer a question while it is written; nothing where the portal has no search. */
@ApplicationScoped
public class FittingThings {

    /** Type of the materials of the toolkit, as the search names it; without a library nothing is of this type. */
    private static final String MATERIAL = "library.material";
    private static final int MOST = 3;

    @Inject
    Instance<Similar> search;

    /** At most three threads that the person of this request may read, best first. */
    public List<Fit> threads(String title, String text) {
        return of(title, text, ForumThread.CONTENT_TYPE);
    }

    /** At most three materials that the person of this request may read, each with its best passage. */
    public List<Fit> materials(String title, String text) {
        return of(title, text, MATERIAL);
    }

    private List<Fit> of(String title, String text, String type) {
        return search.isUnsatisfied() ? List.of() : search.get().fitting(title + "\n\n" + text, type, MOST);
    }
}
