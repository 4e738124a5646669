package org.wirkstatt.ui.edit;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.SessionScoped;

/**
 * Drafts that an editor asked to see as a page: checked, not saved, gone with the session. Only the latest are kept. A draft is found with
 * its token at its own address and in its own session only. Thread safe.
 */
@SessionScoped
public class Previews implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 5;

    private record Draft(String path, String token, String text) implements Serializable {
    }

    private final Deque<Draft> latestFirst = new ArrayDeque<>();

    /**
     * Keeps {@code text} to be shown at {@code path}.
     *
     * @param path of the preview page, without query
     * @param text as it would be saved
     * @return where to go to see it: {@code path} with the token as parameter {@code entwurf}
     */
    public synchronized String keep(String path, String text) {
        Draft draft = new Draft(path, UUID.randomUUID().toString(), text);
        latestFirst.addFirst(draft);
        if (latestFirst.size() > KEPT) {
            latestFirst.removeLast();
        }
        return path + "?entwurf=" + draft.token();
    }

    /** The text kept for {@code path} under {@code token}; empty if there is none or later ones took its place. */
    public synchronized Optional<String> find(String path, String token) {
        return latestFirst.stream().filter(d -> d.path().equals(path) && d.token().equals(token)).map(Draft::text).findFirst();
    }
}
