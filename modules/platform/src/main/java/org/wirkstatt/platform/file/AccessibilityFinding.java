package org.wirkstatt.platform.file;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something in a file that hinders people, such as a picture that is not described. A hint for its author, never a reason to refuse the file: what a
 * program finds is not all there is, and some of it is meant so.
 *
 * @param count how many places have it; 1 where it is about the whole file
 * @param place the first of them as a program counts, such as {@code 3} for page or slide 3; empty where it has none. At most 200 characters
 */
public record AccessibilityFinding(Kind kind, int count, String place) {

    /** What hinders, in the order in which it is shown. */
    public enum Kind {
        /** A PDF without structure: programs that read aloud guess what is a heading and what comes next. PDF/UA-1 (ISO 14289-1), 7.1. */
        NOT_TAGGED,
        /** Only pictures of pages: nothing to read aloud, to search or to copy. WCAG 2.2, 1.4.5. */
        ONLY_PICTURES,
        /** WCAG 2.2, 2.4.2. */
        NO_TITLE,
        /** A PDF that shows its file name in place of its title. PDF/UA-1, 7.1. */
        TITLE_NOT_SHOWN,
        /** WCAG 2.2, 3.1.1. */
        NO_LANGUAGE,
        /** WCAG 2.2, 1.1.1. */
        PICTURE_WITHOUT_ALTERNATIVE,
        /** WCAG 2.2, 1.3.1; only for longer texts. */
        NO_HEADINGS,
        /** A heading two levels below the one before. WCAG 2.2, 1.3.1. */
        HEADING_SKIPPED,
        /** WCAG 2.2, 1.3.1. */
        TABLE_WITHOUT_HEADER,
        /** WCAG 2.2, 2.4.2, for each slide. */
        SLIDE_WITHOUT_TITLE,
        /** Fields and links of a page are not gone through in the order of the structure. PDF/UA-1, 7.18.3. */
        ORDER_UNCLEAR,
        /** Text whose colour is nearer than 4.5 : 1 to what the file names as its background. WCAG 2.2, 1.4.3. */
        LOW_CONTRAST
    }

    public AccessibilityFinding {
        String plain = place == null ? "" : place.replaceAll("\\s+", " ").strip();
        place = plain.length() > 200 ? plain.substring(0, 200) : plain;
    }

    /** One line that {@link #read} reads. */
    public String written() {
        return kind + " " + count + " " + place;
    }

    /** Empty for what this version does not know. */
    public static Optional<AccessibilityFinding> read(String written) {
        String[] parts = written.split(" ", 3);
        return parts.length < 2 || !parts[1].matches("\\d{1,9}") ? Optional.empty()
                : Arrays.stream(Kind.values()).filter(k -> k.name().equals(parts[0])).findFirst()
                        .map(k -> new AccessibilityFinding(k, Integer.parseInt(parts[1]), parts.length == 3 ? parts[2] : ""));
    }
}
