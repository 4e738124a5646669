package org.wirkstatt.forum.thread;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wirkstatt.platform.text.WrittenText;


/** Words that a thread is filed under, as typed: with commas between them. */
public final class TagList {

    /** Most tags of a thread. */
    public static final int MOST = 5;
    /** Longest tag, in characters. */
    public static final int LONGEST = 40;

    private TagList() {
    }

    /** Words in small letters, each once, in the order typed; without a leading number sign. */
    public static List<String> of(String typed) {
        Set<String> tags = new LinkedHashSet<>();
        for (String part : WrittenText.line(typed).split(",")) {
            String tag = part.strip().replaceFirst("^#+", "").replaceAll("[^\\p{L}\\p{M}\\p{N} .+-]", "").strip().toLowerCase(Locale.GERMAN);
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }
}
