package org.wirkstatt.platform.text;

import java.util.regex.Pattern;

/**
 * What people typed, without what cannot be seen: text must not look like another text than it is (Unicode Technical Report 36, 2.5 and 3.6).
 * Taken out, not shown as signs: controls except tab and line feed; the marks that turn or isolate the direction of writing (U+061C, U+200E, U+200F,
 * U+202A to U+202E, U+2066 to U+2069), so that no text turns what stands around it, while letters of scripts from right to left keep their own
 * direction; characters without width or ink; tags. Joiners (U+200C, U+200D) stay between letters, as emoji and some scripts need them.
 * {@link Markdown} shows every text by this rule, whatever is stored. Thread safe.
 */
public final class WrittenText {

    /** Controls, marks that turn the direction of writing, and characters without width; joiners stay, emoji and some scripts need them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F"
            + "\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");
    /** More marks on one letter than any language needs climb over the lines around. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{4})\\p{M}+");
    private static final Pattern JOINERS_ALONE = Pattern.compile("(?<!\\S)[\\u200C\\u200D]+|[\\u200C\\u200D]{2,}");

    private WrittenText() {
    }

    /** Several lines: ends of lines as LF, outer blank lines gone; empty for null. */
    public static String lines(String typed) {
        return typed == null ? "" : visible(typed.replace("\r\n", "\n").replace('\r', '\n')).stripTrailing().replaceFirst("^(\\h*\\n)+", "");
    }

    /** One line, such as a title: every blank space is one space; empty for null. */
    public static String line(String typed) {
        return typed == null ? "" : visible(typed.replaceAll("[\\s\\h]+", " ")).strip();
    }

    /** Any text, its blanks and ends of lines as they are. @param text not null */
    public static String visible(String text) {
        if (text.chars().allMatch(WrittenText::isPlain)) {
            return text;
        }
        return JOINERS_ALONE.matcher(PILED.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("$1")).replaceAll("");
    }

    /** Whether no rule above is about {@code sign}: what nearly all texts are made of, told at once. */
    private static boolean isPlain(int sign) {
        return sign >= ' ' && sign <= '~' || sign == '\n' || sign == '\t' || sign == '\r' || sign >= 0xA0 && sign < 0x300 && sign != 0xAD
                || sign >= 0x2010 && sign <= 0x2027;
    }
}
