package org.wirkstatt.forum.post;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.platform.text.WrittenText;

/** Makes the text of post no. 1 out of the answers of the guided form. */
@ApplicationScoped
class Opening {

    /** The portal is German first; what is written stays as it was written. */
    private static final Locale LANGUAGE = Locale.GERMAN;

    @Inject
    Texts texts;

    /** For CDI. */
    Opening() {
    }

    Opening(Texts texts) {
        this.texts = texts;
    }

    /** @throws org.wirkstatt.forum.InvalidForumException with every breach at its field */
    String text(NewThread thread) {
        Check check = Threads.check(WrittenText.line(thread.title()), thread.tags());
        check.must(thread.kind() != null, "kind", "error.required", "").orThrow();
        String first = thread.kind().fields().get(0);
        StringBuilder text = new StringBuilder();
        for (String key : thread.kind().fields()) {
            String answer = WrittenText.lines(thread.answers().get(key));
            if (key.equals(first) || !answer.isBlank()) {
                check.must(!answer.isBlank(), key, "error.emptyPost", "");
                text.append(key.equals(first) ? "" : "\n\n## " + texts.of("forum", "guide." + EnumKey.of(thread.kind()) + "." + key, LANGUAGE) + "\n\n").append(answer);
            }
        }
        check.orThrow();
        PostText.check(first, text.toString()).orThrow();
        return text.toString();
    }
}
