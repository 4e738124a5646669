package org.wirkstatt.forum.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.EnumKey;

/** What the form of each kind of thread asks; not view scoped, as it is asked for while the view is built. */
@Named("forumGuide")
@ApplicationScoped
public class Guide {

    /** A question of the form. @param rows lines of the field */
    public record Question(String key, String label, String hint, int rows) {
    }

    @Inject
    Labels labels;

    /** @param slug of the kind, as in the address */
    public List<Question> questions(String slug) {
        ThreadKind kind = kind(slug);
        return kind.fields().stream().map(key -> key.equals(kind.fields().get(0))
                ? new Question(key, labels.text("ask." + slug), labels.text("ask." + slug + ".hint"), 10)
                : new Question(key, labels.text("guide." + EnumKey.of(kind) + "." + key), labels.text("ask.optional"), 4)).toList();
    }

    static ThreadKind kind(String slug) {
        return ThreadKind.ofSlug(slug).orElseThrow(() -> new NotFoundException("kind/" + slug));
    }
}
