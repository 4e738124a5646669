package org.wirkstatt.community.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * A profile as vCard 4.0 (RFC 6350): what the view holds, and nothing else. By hand, because the well-kept library for it brings three
 * times its size in template and HTML libraries that it cannot do without.
 */
public final class VisitingCard {

    private static final int LINE_OCTETS = 75;

    private final List<String> lines = new ArrayList<>();

    private VisitingCard() {
    }

    /** @param source absolute address of the profile */
    public static String of(ProfileView person, String source) {
        VisitingCard card = new VisitingCard();
        card.lines.add("BEGIN:VCARD");
        card.lines.add("VERSION:4.0");
        card.lines.add("KIND:individual");
        card.text("FN", person.name());
        card.lines.add("N:" + structured(person.name()));
        card.text("ORG", person.organisation());
        card.text("TITLE", person.position());
        card.text("TEL", person.phone());
        card.text("EMAIL", person.mail());
        card.address("URL", person.website());
        card.text("NOTE", person.about());
        card.address("SOURCE", source);
        card.lines.add("END:VCARD");
        StringBuilder text = new StringBuilder();
        card.lines.forEach(line -> fold(line, text));
        return text.toString();
    }

    /** The last word is the family name; nobody knows better (section 6.2.2 wants the parts). */
    private static String structured(String name) {
        int gap = name.strip().lastIndexOf(' ');
        return gap < 0 ? escape(name.strip()) + ";;;;" : escape(name.strip().substring(gap + 1)) + ";" + escape(name.strip().substring(0, gap)) + ";;;";
    }

    private void text(String property, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(property + ":" + escape(value.strip()));
        }
    }

    /** Addresses of the web are taken as they are; they were checked and hold no line break (section 6.7.8). */
    private void address(String property, String value) {
        if (value != null) {
            lines.add(property + ":" + value.replaceAll("\\p{Cntrl}", ""));
        }
    }

    /** Section 3.4. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replaceAll("\\r\\n?|\\n", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    /** Section 3.2: at most 75 octets a line, never inside a character; the next line begins with a space. */
    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }
}
