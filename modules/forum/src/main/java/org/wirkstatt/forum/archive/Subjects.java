package org.wirkstatt.forum.archive;

import java.util.regex.Pattern;

import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.text.WrittenText;

/** Subjects of mails as titles of threads. */
final class Subjects {

    /** What programs and lists put in front: {@code Re:}, {@code AW:}, {@code [Liste]} (RFC 5322 section 3.6.5). */
    private static final Pattern REPLY = Pattern.compile("(?iu)^\\s*(re|aw|antw|antwort|fwd?|wg)(\\[\\d+\\])?\\s*:\\s*");
    private static final Pattern LIST = Pattern.compile("^\\s*\\[[^\\]]{1,40}\\]\\s*(?=\\S)");

    private Subjects() {
    }

    static boolean isReply(String subject) {
        return REPLY.matcher(LIST.matcher(subject).replaceFirst("")).find();
    }

    /** Without what was put in front; {@code otherwise} if nothing is left. At most as long as a title can be. */
    static String title(String subject, String otherwise) {
        String title = WrittenText.line(subject);
        String before;
        do {
            before = title;
            title = LIST.matcher(REPLY.matcher(title).replaceFirst("")).replaceFirst("").strip();
        } while (!title.equals(before));
        if (title.isEmpty()) {
            return otherwise;
        }
        return title.length() <= Threads.LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, Threads.LONGEST_TITLE - 2))) + " …";
    }
}
