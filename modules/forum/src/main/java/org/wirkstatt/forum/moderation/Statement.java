package org.wirkstatt.forum.moderation;

import org.wirkstatt.forum.Check;
import org.wirkstatt.platform.text.WrittenText;

/**
 * Reasons of a decision as a moderator writes them (DSA Art. 17(3)).
 *
 * @param ground null if none was chosen
 * @param source which rule of the house or which law, in one line; readers see it at a hidden post
 * @param facts what happened and how it was weighed; who wrote the post sees it
 */
public record Statement(Ground ground, String source, String facts) {

    /** Longest facts, in characters. */
    public static final int LONGEST = 4000;

    /** For what limits nobody: a remark is enough, and may be empty. */
    public static Statement remark(String facts) {
        return new Statement(null, null, facts);
    }

    Statement checked(boolean inFull) {
        Statement clean = new Statement(ground, inFull ? WrittenText.line(source) : null, WrittenText.lines(facts));
        Check check = new Check();
        if (inFull) {
            check.must(ground != null, "ground", "error.required", "").required("source", clean.source, 300).required("facts", clean.facts, LONGEST);
        }
        check.atMost("facts", clean.facts, LONGEST).orThrow();
        return clean;
    }
}
